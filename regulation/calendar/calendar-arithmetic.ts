import { Temporal } from 'temporal-polyfill'
import { type CivilDate, dayNumber, dayNumbered } from '../civil-date.ts'

/**
 * The same day of a later month, or that month's last day where it has no such day. A negative count goes back.
 *
 * @example monthsAfter(parseCivilDate('2027-01-31'), 1).toString() //=> '2027-02-28'
 */
export const monthsAfter = (date: CivilDate, months: number): CivilDate => {
  // Written out because a roster of 150,000 asks for it a million times.
  const monthsInAll = date.year * 12 + date.month - 1 + months
  const year = Math.floor(monthsInAll / 12)
  const month = monthsInAll - year * 12 + 1
  return new Temporal.PlainDate(year, month, Math.min(date.day, daysInMonth(year, month)))
}

/**
 * The same day of an earlier month, or that month's last day where it has no such day.
 *
 * @example monthsBefore(parseCivilDate('2027-03-31'), 1).toString() //=> '2027-02-28'
 */
export const monthsBefore = (date: CivilDate, months: number): CivilDate => monthsAfter(date, -months)

/**
 * The same day of a later year; 29 February becomes 28 February where the year has none.
 *
 * @example yearsAfter(parseCivilDate('2024-02-29'), 3).toString() //=> '2027-02-28'
 */
export const yearsAfter = (date: CivilDate, years: number): CivilDate => monthsAfter(date, 12 * years)

/**
 * Some days later. @example daysAfter(parseCivilDate('2027-02-28'), 1).toString() //=> '2027-03-01'
 */
export const daysAfter = (date: CivilDate, days: number): CivilDate => dayNumbered(dayNumber(date) + days)

/**
 * The same day of the week, some weeks later.
 *
 * @example weeksAfter(parseCivilDate('2027-03-10'), 1).toString() //=> '2027-03-17'
 */
export const weeksAfter = (date: CivilDate, weeks: number): CivilDate => daysAfter(date, 7 * weeks)

/**
 * The same day of the week, some weeks earlier; it never rolls to a working day.
 *
 * @example weeksBefore(parseCivilDate('2027-03-31'), 2).toString() //=> '2027-03-17'
 */
export const weeksBefore = (date: CivilDate, weeks: number): CivilDate => weeksAfter(date, -weeks)

const LONG_MONTHS = [1, 3, 5, 7, 8, 10, 12]

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return LONG_MONTHS.includes(month) ? 31 : 30
}
