import { lastWorkingDayOnOrBefore } from '../calendar/working-days.ts'
import { type CivilDate, isAfter } from '../civil-date.ts'
import { STEPS, type Step } from '../rulesets/keys.ts'
import { type Anchors, type Limit, limitOf, type Tables } from '../terms/limit-of.ts'
import { type Reckoned, reckonWorkingDays, rollLines } from '../terms/reckon.ts'
import type { WorkingLine } from '../working/working.ts'
import type { TimetableStep } from './timetable-answer.ts'

/** A step with its limit, the day recommended for it, and the workings of both. */
export type ReckonedStep = { step: Step; limit: Limit; advised: Reckoned | null }

type Limits = ReadonlyMap<Step, Limit>

/**
 * The steps of a ruleset, in their order, with limits counted from the anchors.
 *
 * @throws RulebookError naming `calendar` when a day outside it would have to be known
 * @example reckonedSteps(tables, { start, meeting, decision: meeting, acquaintance: meeting, initialDecision })[0]?.step
 * //=> 'notice'
 */
export const reckonedSteps = (tables: Tables, anchors: Anchors): ReckonedStep[] => {
  const limits = new Map<Step, Limit>()
  for (const step of STEPS) if (tables.ruleset.terms[step]) limits.set(step, limitOf(tables, step, anchors))
  return [...limits].map(([step, limit]) => ({ step, limit, advised: advised(tables, limits, step) }))
}

/** The day recommended for a step, or null where the product recommends none. */
const advised = (tables: Tables, limits: Limits, step: Step): Reckoned | null => {
  const advice = tables.ruleset.terms[step]?.advised
  const limit = limits.get(step)
  if (!advice || !limit) return null
  if (advice.day === 'before-advised') {
    const other = advised(tables, limits, advice.of)
    return other && workingDayBefore(tables, other.date)
  }
  const date = lastWorkingDayOnOrBefore(tables.calendar, limit.date)
  const ordinary = { date, lines: rollLines(tables.calendar, limit.date, date) }
  const right = advice.roomFor && limits.get(advice.roomFor)
  return right && !isAfter(right.date, limit.date) ? roomBefore(tables, ordinary, right) : ordinary
}

/** The right would be empty: the recommended day goes back to the working day before its limit. */
const roomBefore = (tables: Tables, ordinary: Reckoned, right: Limit): Reckoned => {
  const room = workingDayBefore(tables, right.date)
  const moved: WorkingLine = {
    line: 'moved',
    rule: 'room-to-disagree',
    from: ordinary.date.toString(),
    to: room.date.toString(),
    cite: right.cite,
  }
  return { date: room.date, lines: [...ordinary.lines, ...room.lines, moved] }
}

const workingDayBefore = ({ calendar }: Tables, day: CivilDate): Reckoned =>
  reckonWorkingDays(1, 'before', { from: day, calendar })

/**
 * A step as a timetable answers it.
 *
 * @example JSON.stringify(plainStep(step))
 * //=> '{"step":"notice","limit":"2027-02-10","advised":"2027-02-10","cite":["para 10"]}'
 */
export const plainStep = ({ step, limit, advised }: ReckonedStep): TimetableStep => ({
  step,
  limit: limit.date,
  ...(advised && { advised: advised.date }),
  cite: [limit.cite],
})
