import { type CivilDate, dayAfter, dayBefore } from '../civil-date.ts'
import { type Calendar, isWorkingDay } from './calendar.ts'

type Step = (date: CivilDate) => CivilDate

const firstWorkingDay = (calendar: Calendar, from: CivilDate, step: Step): CivilDate => {
  let date = from
  while (!isWorkingDay(calendar, date)) date = step(date)
  return date
}

const nthWorkingDay = (
  calendar: Calendar,
  from: CivilDate,
  count: { days: number; step: Step },
): CivilDate => {
  let date = from
  for (let left = count.days; left > 0; left--) date = firstWorkingDay(calendar, count.step(date), count.step)
  return date
}

/**
 * The date itself when it is a working day, else the last working day before it: what the product recommends when a
 * limit falls on a day off.
 *
 * @throws RulebookError naming `calendar` outside the years it covers
 * @example lastWorkingDayOnOrBefore(shippedCalendar, parseCivilDate('2027-03-24')).toString() //=> '2027-03-19'
 */
export const lastWorkingDayOnOrBefore = (calendar: Calendar, date: CivilDate): CivilDate =>
  firstWorkingDay(calendar, date, dayBefore)

/**
 * The date itself when it is a working day, else the next one: how a term of a month after an act ends.
 *
 * @throws RulebookError naming `calendar` outside the years it covers
 * @example nextWorkingDayOnOrAfter(shippedCalendar, parseCivilDate('2027-03-20')).toString() //=> '2027-03-25'
 */
export const nextWorkingDayOnOrAfter = (calendar: Calendar, date: CivilDate): CivilDate =>
  firstWorkingDay(calendar, date, dayAfter)

/**
 * The `days`-th working day before a date, counted from the day before it.
 *
 * @throws RulebookError naming `calendar` outside the years it covers
 * @example workingDaysBefore(shippedCalendar, parseCivilDate('2027-03-25'), 1).toString() //=> '2027-03-19'
 */
export const workingDaysBefore = (calendar: Calendar, date: CivilDate, days: number): CivilDate =>
  nthWorkingDay(calendar, date, { days, step: dayBefore })

/**
 * The `days`-th working day after a date, counted from the day after it.
 *
 * @throws RulebookError naming `calendar` outside the years it covers
 * @example workingDaysAfter(shippedCalendar, parseCivilDate('2027-03-19'), 3).toString() //=> '2027-03-29'
 */
export const workingDaysAfter = (calendar: Calendar, date: CivilDate, days: number): CivilDate =>
  nthWorkingDay(calendar, date, { days, step: dayAfter })
