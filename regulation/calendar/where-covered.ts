import { RulebookError } from '../rulebook-error.ts'

/**
 * What was found, or null where that needs to know a day which the calendar does not cover: for what may be left out, such as an
 * advised day. What decides is never left out: it answers with the error.
 *
 * @throws whatever else is wrong
 * @example whereCovered(() => lastWorkingDayOnOrBefore(shippedCalendar, parseCivilDate('2011-02-06'))) //=> null
 */
export const whereCovered = <Found>(find: () => Found): Found | null => {
  try {
    return find()
  } catch (error) {
    if (error instanceof RulebookError && error.field === 'calendar') return null
    throw error
  }
}
