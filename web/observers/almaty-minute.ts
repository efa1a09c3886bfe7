import { Temporal } from 'temporal-polyfill'
import { CIVIL_ZONE } from '../../platform/clock.ts'

/** The instant of an hour of a civil day, RFC 3339. @example almatyMinute('2027-04-02', '09:30') //=> '2027-04-02T04:30:00Z' */
export const almatyMinute = (day: string, time: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(CIVIL_ZONE).toInstant().toString()

/** The hour and minute of an instant in Almaty, as a box for a time holds it. @example almatyTime(instant) //=> '09:30' */
export const almatyTime = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(CIVIL_ZONE).toPlainTime().toString({ smallestUnit: 'minute' })
