import type { HolidayKey } from '../calendar/day-off.ts'
import type { Cite } from '../cite.ts'
import type { Anchor, TermUnit } from '../terms/term.ts'

/** A date written `YYYY-MM-DD`: a working is plain data, so that it can be stored and read back as it was. */
export type WrittenDate = string

/** As what a day was passed over in a count. */
export type SkippedAs =
  | { as: 'weekend' }
  | { as: 'holiday'; holiday: HolidayKey }
  | { as: 'moved-holiday'; holiday: HolidayKey; from: WrittenDate }
  | { as: 'transfer'; worked: WrittenDate }
  | { as: 'amendment'; act: string | null }

/** From what a date is counted: the anchor of a term, or an event in the life of an employee. */
export type Origin =
  | Anchor
  | 'today'
  | 'serviceStart'
  | 'appointment'
  | 'return'
  | 'studyEnd'
  | 'organisationPost'
  | 'due'

/**
 * One line of a working.
 *
 * - `counted-from`: the day it begins with
 * - `counted`: so many units before or after a day, and where that leads
 * - `skipped`: a day that the count or the roll passed over, and why
 * - `clamped`: the month has no such day, its last day stands in
 * - `rolled`: the day was off and moved, forward for a term, back for a recommended day
 * - `moved`: a rule of the regulation moved the date to a later one
 * - `not-before`: a limit below which the date may not lie
 */
export type WorkingLine =
  | { line: 'counted-from'; origin: Origin; date: WrittenDate }
  | {
      line: 'counted'
      direction: 'before' | 'after'
      count: number
      unit: TermUnit
      from: WrittenDate
      to: WrittenDate
    }
  | ({ line: 'skipped'; date: WrittenDate } & SkippedAs)
  | { line: 'clamped'; day: number; to: WrittenDate }
  | { line: 'rolled'; direction: 'forward' | 'back'; from: WrittenDate; to: WrittenDate }
  | { line: 'moved'; rule: MovingRule; from: WrittenDate; to: WrittenDate; cite: Cite }
  | { line: 'not-before'; rule: FloorRule; date: WrittenDate; cite: readonly string[] }

/** The rules that move the due date, in the order in which they are applied, and the rule of the empty right. */
export type MovingRule =
  | 'new-post'
  | 'after-leave'
  | 'after-study'
  | 'after-organisation'
  | 'room-to-disagree'

/** What the earliest lawful meeting, or a due date, may not lie before. */
export type FloorRule =
  | 'notice'
  | 'window'
  | 'repeated-from'
  | 'profile'
  | 'new-meeting'
  | 'dossier'
  | 'served-until'

/** How a date was found, in a form that no language is needed to keep. */
export type Working = { date: WrittenDate; lines: readonly WorkingLine[]; cite: readonly string[] }
