import type { Calendar } from '../calendar/calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { refused } from '../commission/ruling.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { reckon } from '../terms/reckon.ts'
import type { MeetingState } from './meeting-state.ts'
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
 * present and the secretary. Paras 31, 33, art. 50(7).
 *
 * @example closeMeeting(opened, shippedCalendar).answer.minutesLimitOn //=> '2027-04-13'
 */
export const closeMeeting = (state: MeetingState, calendar: Calendar): Verdict<ClosingAnswer> => {
  if (state.status !== 'opened') return refused('only an open meeting is closed')
  const open = state.items.find(({ status }) => status === 'opened')
  if (open) return refused(`item ${open.n} is open; count its vote before the meeting is closed`)
  const minutes = minutesLimit(state, calendar)
  const signers = [...(state.attendance?.present ?? []), state.secretaryId]
  const notHeard = waitingPutOff(state, 'not-heard', [])
  const putOff = state.items.filter(({ status }) => status === 'waiting').map(({ n }) => n)
  return lawful({ putOff, minutesLimitOn: minutes.limitOn, signers, cite: minutes.cite }, ...notHeard, {
    event: 'MeetingClosed',
    data: { minutesLimitOn: minutes.limitOn, signers },
    cite: minutes.cite,
  })
}

const minutesLimit = (state: MeetingState, calendar: Calendar) => {
  const term = rulesetOf(state.ruleset).terms.minutes
  // An act that knows no term asks for the minutes on the day itself.
  if (!term) return { limitOn: state.heldOn, cite: [] }
  const limit = reckon(term.by, parseCivilDate(state.heldOn), calendar).date
  return { limitOn: limit.toString(), cite: [term.cite] }
}
