import type { Calendar } from '../calendar/calendar.ts'
import type { Cite } from '../cite.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { limitOf } from '../terms/limit-of.ts'

/** Why a recording may be held back from its destruction. */
export const HOLD_GROUNDS = ['court', 'appeal', 'inspection', 'other'] as const
export type HoldGround = (typeof HOLD_GROUNDS)[number]

/** What has to be known of a recording: the day of its meeting, how many holds are on it, and its certification. */
export type RecordingStanding = {
  heldOn: string
  holds: number
  appeal: 'none' | 'open'
  certification: 'open' | 'closed'
}

/** Why a recording is kept, or that nothing keeps it any more. */
export const KEEPING_REASONS = ['term-runs', 'held', 'appeal-open', 'case-open', 'term-over'] as const
export type KeepingReason = (typeof KEEPING_REASONS)[number]

/** Whether a recording is kept or may be destroyed; `until`: the last day of its term. */
export type Keeping = {
  outcome: 'kept' | 'may-be-destroyed'
  reason: KeepingReason
  until: string
  cite: readonly Cite[]
}

type Tables = { ruleset: Ruleset; calendar: Calendar }

/**
 * The last day on which a recording has to be there: three years from the meeting (para 29, art. 50(3-1)).
 *
 * @example recordingKeptUntil({ ruleset: decree, calendar }, '2027-04-08') //=> '2030-04-08'
 */
export const recordingKeptUntil = (tables: Tables, heldOn: string): string =>
  limitOf(tables, 'recording', { meeting: parseCivilDate(heldOn) }).date.toString()

/**
 * May a recording be destroyed? After its term, when no hold is on it, no appeal is open, and its certification is over.
 *
 * @example judgeKeeping(tables, { heldOn: '2027-04-08', holds: 1, … }, '2031-01-01').reason //=> 'held'
 */
export const judgeKeeping = (tables: Tables, standing: RecordingStanding, today: string): Keeping => {
  const until = recordingKeptUntil(tables, standing.heldOn)
  const reason = keepingReason(standing, today > until)
  const { cite } = tables.ruleset.interview.recording
  return { outcome: reason === 'term-over' ? 'may-be-destroyed' : 'kept', reason, until, cite: [cite] }
}

const keepingReason = (
  { holds, appeal, certification }: RecordingStanding,
  isOver: boolean,
): KeepingReason => {
  if (!isOver) return 'term-runs'
  if (holds > 0) return 'held'
  if (appeal === 'open') return 'appeal-open'
  return certification === 'open' ? 'case-open' : 'term-over'
}
