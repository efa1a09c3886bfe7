import { Temporal } from 'temporal-polyfill'
import { type CivilDate, dayAfter } from '../civil-date.ts'

const CIVIL_ZONE = 'Asia/Almaty'

/**
 * The instant at which a civil day begins; before it the day before is still running.
 *
 * @example beginningOf(parseCivilDate('2027-04-08')).toString() //=> '2027-04-07T19:00:00Z'
 */
export const beginningOf = (day: CivilDate): Temporal.Instant => day.toZonedDateTime(CIVIL_ZONE).toInstant()

/** The instant at which a limit on this day is over: 24:00. @example endOf(parseCivilDate('2027-04-08')).toString() //=> '2027-04-08T19:00:00Z' */
export const endOf = (day: CivilDate): Temporal.Instant => beginningOf(dayAfter(day))

/** The civil day of an RFC 3339 instant. @example civilDayOf('2027-04-08T20:00:00Z').toString() //=> '2027-04-09' */
export const civilDayOf = (instant: string): CivilDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(CIVIL_ZONE).toPlainDate()
