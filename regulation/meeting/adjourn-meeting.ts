import { type Calendar, isWorkingDay } from '../calendar/calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { refused } from '../commission/ruling.ts'
import type { MeetingState } from './meeting-state.ts'
import { minutesLimit } from './minutes-limit.ts'
import type { AdjournmentReason } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/** Until when the meeting is adjourned, to which hour and place, and why. */
export type AdjournmentGiven = {
  resumesOn: string
  startsAt: string
  place: string
  reason: AdjournmentReason
}

/** Which items wait for the next sitting. */
export type AdjournmentAnswer = { resumesOn: string; waiting: readonly number[] }

/**
 * Adjourns an open meeting to a later working day. What was decided stands; what waits is heard on that day, after a quorum
 * taken anew. It is the same meeting: called, announced, and with the same composition. Decision 0603.
 *
 * @example adjournMeeting(opened, { resumesOn: '2027-04-09', startsAt: '10:00', place: 'Room 12', reason: 'end-of-day' },
 *   shippedCalendar).answer.waiting //=> [2]
 */
export const adjournMeeting = (
  state: MeetingState,
  given: AdjournmentGiven,
  calendar: Calendar,
): Verdict<AdjournmentAnswer> => {
  if (state.status !== 'opened') return refused('only an open meeting is adjourned')
  const open = state.items.find(({ status }) => status === 'opened')
  if (open)
    return refused(`item ${open.n} is open; count its vote or postpone it before the meeting is adjourned`)
  const waiting = state.items.filter(({ status }) => status === 'waiting').map(({ n }) => n)
  if (waiting.length === 0) return refused('nothing waits on the agenda any more; close the meeting')
  const { resumesOn } = given
  if (resumesOn <= state.heldOn) return refused(`resumesOn: ${resumesOn} is not after ${state.heldOn}`)
  if (!isWorkingDay(calendar, parseCivilDate(resumesOn)))
    return refused(`resumesOn: ${resumesOn} is no working day`)
  const { limitOn, cite } = minutesLimit({ ...state, heldOn: resumesOn }, calendar)
  const present = state.attendance?.present ?? []
  const data = { ...given, heldOn: state.heldOn, present, minutesLimitOn: limitOn }
  return lawful({ resumesOn, waiting }, { event: 'MeetingAdjourned', data, cite })
}
