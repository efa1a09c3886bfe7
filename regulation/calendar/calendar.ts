import { type CivilDate, dayNumber } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { DayOff } from './day-off.ts'

/**
 * The working days of some years, as data.
 *
 * `version` is recorded with every date that was computed. `off` has the days off that are no weekend, `worked` the
 * days off that are worked all the same, both by day number. Outside `first` to `last` nothing is known.
 */
export type Calendar = {
  version: string
  first: CivilDate
  last: CivilDate
  off: ReadonlyMap<number, DayOff>
  worked: ReadonlySet<number>
}

const WEEKEND: DayOff = { as: 'weekend' }

/**
 * Why a day is off, or null for a working day.
 *
 * @throws RulebookError naming `calendar` for a day that the calendar does not cover
 * @example whyOff(shippedCalendar, parseCivilDate('2027-03-24'))
 * //=> { as: 'moved-holiday', holiday: 'nauryz', from: 2027-03-21 }
 */
export const whyOff = (calendar: Calendar, date: CivilDate): DayOff | null => {
  requireCovered(calendar, date)
  const day = dayNumber(date)
  if (calendar.worked.has(day)) return null
  return calendar.off.get(day) ?? (isWeekend(day) ? WEEKEND : null)
}

/**
 * Is this a working day?
 *
 * @throws RulebookError naming `calendar` for a day that the calendar does not cover
 * @example isWorkingDay(shippedCalendar, parseCivilDate('2022-03-05')) //=> true (a Saturday worked for 7 March)
 */
export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean => whyOff(calendar, date) === null

/** Saturday or Sunday, by day number. @example isWeekend(2) //=> true (3 January 1970) */
export const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5

/**
 * Refuses a day about which the calendar knows nothing, rather than guess.
 *
 * @throws RulebookError naming `calendar`
 * @example requireCovered(shippedCalendar, parseCivilDate('2031-01-06')) // throws
 */
export const requireCovered = (calendar: Calendar, date: CivilDate): void => {
  const day = dayNumber(date)
  if (day >= dayNumber(calendar.first) && day <= dayNumber(calendar.last)) return
  throw new RulebookError(
    'calendar',
    `covers ${calendar.first} to ${calendar.last} and cannot tell whether ${date} is a working day`,
  )
}
