import type { Calendar } from '../calendar/calendar.ts'
import { refused } from '../commission/ruling.ts'
import type { MeetingState } from './meeting-state.ts'
import { minutesLimit } from './minutes-limit.ts'
import { lawful, type Verdict } from './verdict.ts'

const nothingMoves = refused('the amendment moves no limit of this meeting')

/**
 * Counts the limit of open minutes anew by an amended calendar; it never moves into the past (section 7).
 *
 * @param today the civil day on which the amendment was entered
 * @example amendMinutes(closed, calendar, '2027-04-09').answer.limitOn //=> '2027-04-14'
 */
export const amendMinutes = (
  state: MeetingState,
  calendar: Calendar,
  today: string,
): Verdict<{ limitOn: string }> => {
  const { minutes } = state
  if (!minutes || minutes.completedOn !== null || minutes.limit === 'missed') return nothingMoves
  const { limitOn: counted, cite } = minutesLimit(state, calendar)
  const limitOn = counted < today ? today : counted
  if (limitOn === minutes.limitOn) return nothingMoves
  return lawful({ limitOn }, { event: 'MinutesLimitMoved', data: { from: minutes.limitOn, limitOn }, cite })
}
