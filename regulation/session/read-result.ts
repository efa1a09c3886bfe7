import type { FactData } from '../course/facts.ts'
import type { MissedReason, StageResult, SubjectScore } from '../course/stage-result.ts'
import type { ScheduledStage } from '../rulesets/keys.ts'
import { MISSED_KEYS, type ResultColumn, resultColumns, subjectsOf } from './result-columns.ts'

/** What is wrong with a cell: its column, and what would be right. */
export type CellError = { column: string; message: string }

/** A row of results as it was understood: what the case is told, nothing where nothing is filled in, or what is wrong. */
export type ReadResult =
  | { read: 'result'; data: StageResult }
  | { read: 'missed'; data: FactData['missed'] }
  | { read: 'nothing' }
  | { read: 'wrong'; errors: CellError[] }

type Asked = { stage: ScheduledStage; ruleset: string; cells: Readonly<Record<string, string>> }

/**
 * Reads what a row says of a stage, by the columns that the ruleset asks for.
 *
 * @example readResult({ stage: 'fitness', ruleset: 'decree-1612', cells: { standardsMet: 'yes' } })
 * //=> { read: 'result', data: { stage: 'fitness', standardsMet: true } }
 */
export const readResult = ({ stage, ruleset, cells }: Asked): ReadResult => {
  const columns = resultColumns(stage, [ruleset])
  const filled = columns.filter(({ name }) => cells[name])
  if (filled.length === 0) return { read: 'nothing' }
  const errors = columns.flatMap((column) => wrongCell(column, cells[column.name] ?? ''))
  if (errors.length > 0) return { read: 'wrong', errors }
  const reason = cells.missed as MissedReason | undefined
  const given = filled.filter(({ name }) => name !== 'missed')
  if (reason) return missedRow(stage, { reason, given })
  const missing = columns.filter(({ name }) => name !== 'missed' && !cells[name])
  if (missing.length > 0)
    return {
      read: 'wrong',
      errors: missing.map(({ name }) => ({ column: name, message: 'must not be empty' })),
    }
  return { read: 'result', data: resultOf({ stage, ruleset, cells }) }
}

const missedRow = (
  stage: ScheduledStage,
  { reason, given: [first] }: { reason: MissedReason; given: readonly ResultColumn[] },
): ReadResult =>
  first
    ? { read: 'wrong', errors: [{ column: first.name, message: 'whoever was absent has no result' }] }
    : { read: 'missed', data: { stage, reason } }

const wrongCell = ({ name, holds }: ResultColumn, text: string): CellError[] => {
  const message = text === '' ? null : CELLS[holds](text)
  return message === null ? [] : [{ column: name, message }]
}

/** The highest score there is, and the longest conclusion. */
const MOST = { score: 1_000, words: 2_000 }

const CELLS: Record<ResultColumn['holds'], (text: string) => string | null> = {
  'yes-no': (text) => (text === 'yes' || text === 'no' ? null : `expected yes or no, got "${text}"`),
  number: (text) =>
    /^\d{1,4}([.,]\d{1,3})?$/.test(text) && score(text) <= MOST.score
      ? null
      : `expected a number from 0 to ${MOST.score}, got "${text}"`,
  words: (text) => (text.length <= MOST.words ? null : `is longer than ${MOST.words} characters`),
  missed: (text) =>
    MISSED_KEYS.some((key) => key === text)
      ? null
      : `expected one of ${MISSED_KEYS.join(', ')}, got "${text}"`,
}

const score = (text: string): number => Number(text.replace(',', '.'))

const resultOf = ({ stage, ruleset, cells }: Asked): StageResult => {
  if (stage === 'fitness') return { stage, standardsMet: cells.standardsMet === 'yes' }
  if (stage !== 'testing') return { stage, conclusion: cells.conclusion ?? '' }
  const subjects = subjectsOf(ruleset).map(
    ({ subject, counts }): SubjectScore => ({
      subject,
      score: score(cells[subject] ?? ''),
      // A subject whose threshold does not count has none.
      threshold: counts ? score(cells[`${subject}Threshold`] ?? '') : 0,
    }),
  )
  return { stage, subjects }
}
