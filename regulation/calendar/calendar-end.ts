import { type CivilDate, compareDates } from '../civil-date.ts'
import type { Calendar } from './calendar.ts'

/** How long before its last day the end of a calendar is warned of. */
const WARNED_BEFORE = { years: 1 }

/** How a calendar stands: its last day, and since when its end is warned of. */
export type CalendarEnd = {
  state: 'covered' | 'ends-within-a-year' | 'ended'
  last: CivilDate
  warnedFrom: CivilDate
}

/**
 * Whether the working days that are known end within a year: dates beyond them cannot be counted, and cases that need
 * one are refused until a calendar with the years after is installed.
 *
 * @example calendarEnd(shippedCalendar, parseCivilDate('2029-12-31')).state //=> 'ends-within-a-year'
 */
export const calendarEnd = ({ last }: Pick<Calendar, 'last'>, today: CivilDate): CalendarEnd => {
  const warnedFrom = last.subtract(WARNED_BEFORE)
  const state =
    compareDates(today, last) > 0
      ? 'ended'
      : compareDates(today, warnedFrom) >= 0
        ? 'ends-within-a-year'
        : 'covered'
  return { state, last, warnedFrom }
}
