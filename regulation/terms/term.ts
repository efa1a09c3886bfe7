import type { Cite } from '../cite.ts'

/** The days from which terms are counted. `start` is the day of the first stage, `initialDecision` that of round 1. */
export type Anchor =
  | 'start'
  | 'meeting'
  | 'decision'
  | 'initialDecision'
  | 'acquaintance'
  | 'complaint'
  | 'complaintRegistration'
  | 'complaintAnswer'
  | 'disposal'

/** Who owes an act, in relation to the case. */
export type Party =
  | 'employee'
  | 'directHead'
  | 'personnelService'
  | 'secretary'
  | 'commission'
  | 'observers'
  | 'head'
  | 'reviewer'

export type TermUnit = 'calendarDays' | 'workingDays' | 'weeks' | 'months' | 'years'

/** A number of days, weeks, months or years before or after an anchor, and whether its end rolls to a working day. */
export type Interval = {
  anchor: Anchor
  direction: 'before' | 'after'
  count: number
  unit: TermUnit
  end: 'as-it-falls' | 'next-working-day'
}

/**
 * How the recommended day is found from the limit.
 *
 * - `last-working-day`: the last working day on or before the limit; with `roomFor`, when the limit of that later step
 *   is not after this one's, the working day before it, so that the later right is not empty
 * - `before-advised`: the working day before the recommended day of another step
 */
export type Advice<Step extends string> =
  | { day: 'last-working-day'; roomFor?: Step }
  | { day: 'before-advised'; of: Step }

/** A term of the regulation: by when, who owes the act, under which clause; `advised` for limits that lie ahead. */
export type Term<Step extends string = string> = {
  by: Interval
  owes: Party
  cite: Cite
  advised?: Advice<Step>
}

type Count = (anchor: Anchor, count: number) => Interval

const interval =
  (direction: Interval['direction'], unit: TermUnit, end: Interval['end'] = 'as-it-falls'): Count =>
  (anchor, count) => ({ anchor, direction, count, unit, end })

/** The last day is so many weeks before the anchor. @example weeksBefore('meeting', 3) // three weeks before the meeting */
export const weeksBefore = interval('before', 'weeks')

/** The last day is so many months before the anchor. @example monthsBefore('start', 1) */
export const monthsBefore = interval('before', 'months')

/** The last day is the so-manieth working day before the anchor. @example workingDaysBefore('meeting', 7) */
export const workingDaysBefore = interval('before', 'workingDays')

/** The last day is the so-manieth working day after the anchor. @example workingDaysAfter('decision', 3) */
export const workingDaysAfter = interval('after', 'workingDays')

/** So many calendar days after the anchor. @example calendarDaysAfter('disposal', 15) */
export const calendarDaysAfter = interval('after', 'calendarDays')

/** So many months after the anchor, whatever day of the week that is. @example monthsAfter('initialDecision', 3) */
export const monthsAfter = interval('after', 'months')

/** Within so many months from the anchor: a day off rolls to the next working day. @example withinMonths('acquaintance', 1) */
export const withinMonths = interval('after', 'months', 'next-working-day')

/** So many years after the anchor. @example yearsAfter('meeting', 3) */
export const yearsAfter = interval('after', 'years')
