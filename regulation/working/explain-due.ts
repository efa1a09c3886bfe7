import type { CivilDate } from '../civil-date.ts'
import type { Correction } from '../due/corrections.ts'
import { type DueAnswer, type DueRequest, determined } from '../due/due.ts'
import type { DueDate } from '../due/due-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import { countedLines } from './counted-lines.ts'
import type { Working, WorkingLine } from './working.ts'

/** An answer of `due` with the workings of the due date and of the window's end, null where there is no date. */
export type ExplainedDue = { answer: DueAnswer; due: Working | null; windowTo: Working | null }

/**
 * Who is certified when, with how the dates were found.
 *
 * @throws RulebookError as `due`
 * @example explainDue(request).due?.lines[0] //=> { line: 'counted-from', origin: 'serviceStart', date: '2018-03-05' }
 */
export const explainDue = (request: DueRequest): ExplainedDue => {
  const { answer, found } = determined(request)
  if (!found) return { answer, due: null, windowTo: null }
  const rules = request.ruleset.due
  return { answer, due: dueWorking(found, rules), windowTo: windowWorking(found, rules) }
}

const dueWorking = (found: DueDate, rules: DueRules): Working => {
  const { serviceStart, servedUntil, years, date } = found.anniversary
  const lines: WorkingLine[] = [
    { line: 'counted-from', origin: 'serviceStart', date: serviceStart.toString() },
    ...servedLine(servedUntil, rules),
    ...countedLines({ direction: 'after', count: years, unit: 'years' }, { from: serviceStart, to: date }),
  ]
  let before = date
  for (const correction of found.moved) {
    lines.push(...correctionLines(correction, before))
    before = correction.notBefore
  }
  return { date: found.date.toString(), lines, cite: [found.cite] }
}

const servedLine = (servedUntil: CivilDate | null, { cycle }: DueRules): WorkingLine[] =>
  servedUntil
    ? [{ line: 'not-before', rule: 'served-until', date: servedUntil.toString(), cite: [cycle.cite] }]
    : []

const correctionLines = (correction: Correction, before: CivilDate): WorkingLine[] => {
  const { origin, counted, notBefore, rule, cite } = correction
  const span = { from: origin.date, to: notBefore }
  return [
    { line: 'counted-from', origin: origin.name, date: origin.date.toString() },
    ...(counted ? countedLines({ direction: 'after', ...counted }, span) : []),
    { line: 'moved', rule, from: before.toString(), to: notBefore.toString(), cite },
  ]
}

const windowWorking = ({ window, moved, cite }: DueDate, rules: DueRules): Working => {
  const last = moved.at(-1)
  const own = last?.windowTo ? last : null
  const from = own ? own.origin.date : window.from
  const months = own ? rules.afterLeave.toMonths : rules.window.months
  const lines: WorkingLine[] = [
    { line: 'counted-from', origin: own ? own.origin.name : 'due', date: from.toString() },
    ...countedLines({ direction: 'after', count: months, unit: 'months' }, { from, to: window.to }),
  ]
  return { date: window.to.toString(), lines, cite: [cite] }
}
