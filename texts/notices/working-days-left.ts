import { type Calendar, isWorkingDay } from '../../regulation/calendar/calendar.ts'
import { type CivilDate, dayAfter, isAfter } from '../../regulation/civil-date.ts'
import { RulebookError } from '../../regulation/rulebook-error.ts'

/**
 * How many working days are left after `from` up to and with `until`; null when the day is past, or when the calendar
 * does not cover them.
 *
 * @example workingDaysLeft(shippedCalendar, { from: friday, until: nextMonday }) //=> 1
 */
export const workingDaysLeft = (
  calendar: Calendar,
  { from, until }: { from: CivilDate; until: CivilDate },
): number | null => {
  if (isAfter(from, until)) return null
  let left = 0
  try {
    for (let date = dayAfter(from); !isAfter(date, until); date = dayAfter(date))
      if (isWorkingDay(calendar, date)) left++
  } catch (error) {
    if (error instanceof RulebookError) return null
    throw error
  }
  return left
}
