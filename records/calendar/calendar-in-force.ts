import { amendedCalendar } from '../../regulation/calendar/amended-calendar.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { Database } from '../database.ts'
import { amendedDays } from './amended-days.ts'

/**
 * The shipped calendar with every amendment that was entered.
 *
 * @example isWorkingDay(await calendarInForce(database), parseCivilDate('2027-03-25'))
 */
export const calendarInForce = async (database: Pick<Database, 'calendarAmendment'>): Promise<Calendar> => {
  const { off, working } = await amendedDays(database)
  return amendedCalendar(shippedCalendar, {
    off: off.map((day) => parseCivilDate(day)),
    working: working.map((day) => parseCivilDate(day)),
  })
}
