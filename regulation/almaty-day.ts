import { Temporal } from 'temporal-polyfill'
import { type CivilDate, dayNumber, dayNumbered } from './civil-date.ts'

const HOUR = 3_600_000

/** The legal time changed from +06 to +05 when 1 March 2024 began. */
const CHANGED = Date.parse('2024-02-29T18:00:00Z')
const BEFORE = 6
const SINCE = 5

/**
 * The civil date in Asia/Almaty on which an instant lies.
 *
 * The offset is written here, so that an update of a machine's time zones never moves a date of law.
 *
 * @param instant RFC 3339
 * @example almatyDay('2027-03-01T19:30:00Z').toString() //=> '2027-03-02'
 */
export const almatyDay = (instant: string): CivilDate => {
  const at = Date.parse(writtenInstant(instant))
  const offset = at < CHANGED ? BEFORE : SINCE
  return dayNumbered(Math.floor((at / HOUR + offset) / 24))
}

/**
 * The instant at which an hour of a civil date strikes in Asia/Almaty, RFC 3339 in UTC.
 *
 * @example almatyHour(parseCivilDate('2027-03-02'), 9) //=> '2027-03-02T04:00:00.000Z'
 */
export const almatyHour = (date: CivilDate, hour: number): string => {
  const offset = date.year < 2024 || (date.year === 2024 && date.month < 3) ? BEFORE : SINCE
  // Counted in hours, because each step of a case asks for it some dozens of times.
  return new Date((dayNumber(date) * 24 + hour - offset) * HOUR).toISOString()
}

/**
 * An instant in the one notation in which they are compared and kept.
 *
 * @param instant RFC 3339, with any offset
 * @example writtenInstant('2027-03-02T09:00:00+05:00') //=> '2027-03-02T04:00:00.000Z'
 */
export const writtenInstant = (instant: string): string =>
  WRITTEN.test(instant) ? new Date(instant).toISOString() : inOneNotation(instant)

const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const inOneNotation = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 3 })
