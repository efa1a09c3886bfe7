import { Temporal } from 'temporal-polyfill'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { lastWorkingDayOnOrBefore, nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'

/** The first working day at least so many days after a day. @example workingDayAfter('2027-03-05', 1) // '2027-03-09' */
export function workingDayAfter(day: string, days: number): string {
  return nextWorkingDayOnOrAfter(shippedCalendar, Temporal.PlainDate.from(day).add({ days })).toString()
}

/** The last working day at least so many days before a day. @example workingDayBefore('2027-03-09', 1) // '2027-03-05' */
export function workingDayBefore(day: string, days: number): string {
  return lastWorkingDayOnOrBefore(shippedCalendar, Temporal.PlainDate.from(day).subtract({ days })).toString()
}

/** So many months and days later, on a working day. */
export function workingDayInMonths(day: string, months: number, days: number): string {
  return workingDayAfter(Temporal.PlainDate.from(day).add({ months }).toString(), days)
}

/** The later of two civil dates. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other
}
