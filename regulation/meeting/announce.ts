import { refused } from '../commission/ruling.ts'
import type { MeetingState } from './meeting-state.ts'
import { lawful, type Verdict } from './verdict.ts'

/**
 * Records on which day the meeting was announced on the internet resource; only once, before it is opened. Para 27.
 *
 * @example announceMeeting(called, '2027-04-01').outcome //=> 'allowed'
 */
export const announceMeeting = (
  state: MeetingState,
  announcedOn: string,
): Verdict<{ announcedOn: string }> => {
  if (state.status !== 'called') return refused('a meeting is announced before it is opened')
  if (state.announcedOn !== null) return refused(`the meeting was announced on ${state.announcedOn} already`)
  return lawful({ announcedOn }, { event: 'MeetingAnnounced', data: { announcedOn }, cite: [] })
}
