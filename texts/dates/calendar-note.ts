import { calendarEnd } from '../../regulation/calendar/calendar-end.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import type { CivilDate } from '../../regulation/civil-date.ts'

/**
 * What an operator is told from a year before the calendar of working days ends; null before.
 *
 * @example calendarNote(parseCivilDate('2030-02-01'))
 * //=> 'The calendar of working days ends on 2030-12-31: install a version with the years after it.'
 */
export const calendarNote = (today: CivilDate): string | null => {
  const { state, last } = calendarEnd(shippedCalendar, today)
  if (state === 'covered') return null
  const verb = state === 'ended' ? 'ended' : 'ends'
  return `The calendar of working days ${verb} on ${last}: install a version with the years after it.`
}
