import { Temporal } from 'temporal-polyfill'
import { RulebookError } from './rulebook-error.ts'

/** A civil date in Asia/Almaty; it serialises to `YYYY-MM-DD`. A limit on such a date ends at 24:00 of that day. */
export type CivilDate = Temporal.PlainDate

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a civil date written `YYYY-MM-DD`.
 *
 * @param field the name that an error gives to the place where the text stood
 * @throws RulebookError naming `field`, for another notation and for a day that does not exist
 * @example parseCivilDate('2028-02-29').dayOfWeek //=> 2
 */
export const parseCivilDate = (text: string, field = 'date'): CivilDate => {
  if (!WRITTEN.test(text))
    throw new RulebookError(field, `expected a date YYYY-MM-DD, got ${JSON.stringify(text)}`)
  const [year, month, day] = text.split('-').map(Number)
  try {
    return new Temporal.PlainDate(year ?? 0, month ?? 0, day ?? 0)
  } catch {
    throw new RulebookError(field, `${text} is not a day of the calendar`)
  }
}

/**
 * The number of a day, counted from 1 January 1970, for lookups and for counting days.
 *
 * @example dayNumber(parseCivilDate('1970-01-02')) //=> 1
 */
export const dayNumber = (date: CivilDate): number => {
  const year = date.month > 2 ? date.year : date.year - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((date.month + 9) % 12) + 2) / 5) + date.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * The day with a number.
 *
 * @example dayNumbered(1).toString() //=> '1970-01-02'
 */
export const dayNumbered = (number: number): CivilDate => {
  const at = new Date(number * 86_400_000)
  return new Temporal.PlainDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** Is `date` before `other`? @example isBefore(parseCivilDate('2027-01-01'), parseCivilDate('2027-01-02')) //=> true */
export const isBefore = (date: CivilDate, other: CivilDate): boolean => compareDates(date, other) < 0

/** Is `date` after `other`? @example isAfter(parseCivilDate('2027-01-02'), parseCivilDate('2027-01-01')) //=> true */
export const isAfter = (date: CivilDate, other: CivilDate): boolean => compareDates(date, other) > 0

/** Orders two dates, earlier first; for `sort`. @example compareDates(parseCivilDate('2027-01-01'), parseCivilDate('2027-01-01')) //=> 0 */
export const compareDates = (date: CivilDate, other: CivilDate): number =>
  date.year - other.year || date.month - other.month || date.day - other.day

/** The latest of some dates. @example latestOf(parseCivilDate('2027-01-01'), parseCivilDate('2027-01-02')).day //=> 2 */
export const latestOf = (first: CivilDate, ...rest: readonly CivilDate[]): CivilDate =>
  rest.reduce((latest, date) => (isAfter(date, latest) ? date : latest), first)

/** The day after. @example dayAfter(parseCivilDate('2027-02-28')).toString() //=> '2027-03-01' */
export const dayAfter = (date: CivilDate): CivilDate => dayNumbered(dayNumber(date) + 1)

/** The day before. @example dayBefore(parseCivilDate('2027-03-01')).toString() //=> '2027-02-28' */
export const dayBefore = (date: CivilDate): CivilDate => dayNumbered(dayNumber(date) - 1)
