import { refused } from '../commission/ruling.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState } from './meeting-state.ts'
import type { CancellationReason } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/** The items whose cases need another meeting. */
export type CancellationAnswer = { released: readonly number[] }

/**
 * Cancels a meeting that was called and not opened: its cases go back to be called, members and employees are told.
 *
 * @example cancelMeeting(called, { reason: 'emergency' }).answer.released //=> [1]
 */
export const cancelMeeting = (
  state: MeetingState,
  { reason }: { reason: CancellationReason },
): Verdict<CancellationAnswer> => {
  if (state.status === 'adjourned') return refused('the meeting was held in part: close it or resume it')
  if (state.status !== 'called')
    return refused(`the meeting is ${state.status}; only a called one is cancelled`)
  const released = state.items.filter(({ status }) => status === 'waiting').map(({ n }) => n)
  const dropped = released.map((n): CitedMeetingEvent => ({ event: 'ItemDropped', data: { n }, cite: [] }))
  return lawful({ released }, { event: 'MeetingCancelled', data: { reason }, cite: [] }, ...dropped)
}
