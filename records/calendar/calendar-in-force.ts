import { amendedCalendar } from '../../regulation/calendar/amended-calendar.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { Database } from '../database.ts'

/**
 * The shipped calendar with every amendment that was entered, in the order of their versions.
 *
 * @example isWorkingDay(await calendarInForce(database), parseCivilDate('2027-03-25'))
 */
export const calendarInForce = async (database: Database): Promise<Calendar> => {
  const amendments = await database.calendarAmendment.findMany({ orderBy: { version: 'asc' } })
  return amendments.reduce<Calendar>(
    (calendar, { off, working, actNumber }) =>
      amendedCalendar(calendar, { off: off.map(civil), working: working.map(civil), act: actNumber }),
    shippedCalendar,
  )
}

const civil = (date: Date) => parseCivilDate(date.toISOString().slice(0, 10))
