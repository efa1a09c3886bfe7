import { daysAfter, monthsAfter, weeksAfter, yearsAfter } from '../calendar/calendar-arithmetic.ts'
import type { CivilDate } from '../civil-date.ts'
import type { TermUnit } from './term.ts'

/** The units that need no calendar of working days. */
export type CalendarUnit = Exclude<TermUnit, 'workingDays'>

const SHIFTS = {
  calendarDays: daysAfter,
  weeks: weeksAfter,
  months: monthsAfter,
  years: yearsAfter,
} as const satisfies Record<CalendarUnit, (date: CivilDate, count: number) => CivilDate>

/**
 * A date shifted by calendar units, back where the count is negative.
 *
 * @example shifted(parseCivilDate('2027-03-31'), -1, 'months').toString() //=> '2027-02-28'
 */
export const shifted = (date: CivilDate, count: number, unit: CalendarUnit): CivilDate =>
  SHIFTS[unit](date, count)
