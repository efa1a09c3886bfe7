import type { Calendar } from '../calendar/calendar.ts'
import type { Cite } from '../cite.ts'
import { refused } from '../commission/ruling.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState, PutOffReason } from './meeting-state.ts'
import { type MinutesLimit, minutesLimit, minutesSigners } from './minutes-limit.ts'
import { waitingPutOff } from './put-off.ts'
import { lawful, type Verdict } from './verdict.ts'

/** Which items go to another meeting, and who signs the minutes until when. */
export type ClosingAnswer = {
  putOff: readonly number[]
  minutesLimitOn: string
  signers: readonly string[]
  cite: readonly string[]
}

/**
 * Closes the meeting: items that were not heard go to another one, and the minutes are due, signed by the members
 * present and the secretary. An adjourned one is closed instead of resumed. Paras 31, 33, art. 50(7).
 *
 * @param on the civil day of the closing, later than the meeting where it is entered from paper
 * @example closeMeeting(opened, shippedCalendar, '2027-04-08').answer.minutesLimitOn //=> '2027-04-13'
 */
export const closeMeeting = (
  state: MeetingState,
  calendar: Calendar,
  on: string = state.heldOn,
): Verdict<ClosingAnswer> => {
  const last = lastSitting(state)
  if (state.status !== 'opened' && !last) return refused('only an open meeting is closed')
  const open = state.items.find(({ status }) => status === 'opened')
  if (open) return refused(`item ${open.n} is open; count its vote before the meeting is closed`)
  const limit = last ?? minutesLimit(state, calendar)
  const putOff = state.items.filter(({ status }) => status === 'waiting').map(({ n }) => n)
  const events = closing(state, { limit, on, reason: 'not-heard', cite: [] })
  const answer = { putOff, minutesLimitOn: limit.limitOn, signers: minutesSigners(state), cite: limit.cite }
  return lawful(answer, ...events)
}

/** The limit of the minutes should an adjourned meeting not be resumed; null while it is not adjourned. */
export const lastSitting = ({ status, adjournments, ruleset }: MeetingState): MinutesLimit | null => {
  const last = adjournments?.at(-1)
  if (status !== 'adjourned' || !last) return null
  const term = rulesetOf(ruleset).terms.minutes
  return { limitOn: last.minutesLimitOn, cite: term ? [term.cite] : [] }
}

type Closing = { limit: MinutesLimit; on: string; reason: PutOffReason; cite: readonly Cite[] }

/** What still waits goes to another meeting for `reason`, and the minutes are opened. */
export const closing = (state: MeetingState, { limit, on, reason, cite }: Closing): CitedMeetingEvent[] => [
  ...waitingPutOff(state, reason, cite),
  {
    event: 'MeetingClosed',
    data: {
      minutesLimitOn: limit.limitOn,
      signers: minutesSigners(state),
      ...(on !== state.heldOn && { closedOn: on }),
    },
    cite: limit.cite,
  },
]
