import { almatyHour } from '../almaty-day.ts'
import { type CivilDate, dayAfter, isAfter, parseCivilDate } from '../civil-date.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { closing, lastSitting } from './close-meeting.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState } from './meeting-state.ts'
import { waitingPutOff } from './put-off.ts'
import type { PaperSitting } from './sittings.ts'

/** Something a meeting does by itself: when (RFC 3339), and what happens then. */
export type Moment = { at: string; events: readonly CitedMeetingEvent[] }

/**
 * What a meeting does next by itself; null: it waits for people only.
 *
 * A meeting that nobody opened on its day is not held, and its cases need another one. Of minutes that are not signed
 * the secretary is reminded, and a missed limit is recorded with its clause (para 33, art. 50(7)); then it waits on.
 *
 * @example nextMoment(called)?.at //=> '2027-04-08T19:00:00.000Z', the end of the day
 */
export const nextMoment = (state: MeetingState): Moment | null => {
  if (state.paper && (state.status === 'called' || state.status === 'opened' || state.status === 'adjourned'))
    return entryDue(state, state.paper)
  if (state.status === 'called') return notOpened(state)
  if (state.status === 'adjourned') return notResumed(state)
  if (state.status === 'closed') return minutesMoment(state)
  return null
}

const notOpened = (state: MeetingState): Moment => ({
  at: endOf(parseCivilDate(state.heldOn)),
  events: [
    { event: 'MeetingNotHeld', data: { reason: 'not-opened' }, cite: [] },
    ...waitingPutOff(state, 'not-opened', []),
  ],
})

/** An adjourned meeting that nobody resumed ends with what it decided; the rest goes to another one. */
const notResumed = (state: MeetingState): Moment | null => {
  const limit = lastSitting(state)
  return (
    limit && {
      at: endOf(parseCivilDate(state.heldOn)),
      events: closing(state, { limit, on: state.heldOn, reason: 'not-opened', cite: [] }),
    }
  )
}

/** What was held on paper waits for its entry, which is asked for once when the minutes are due. */
const entryDue = ({ ruleset }: MeetingState, { enterBy, reminded }: PaperSitting): Moment | null => {
  if (reminded === 'reminded') return null
  const term = rulesetOf(ruleset).terms.minutes
  return {
    at: almatyHour(parseCivilDate(enterBy), 0),
    events: [{ event: 'PaperEntryReminded', data: { enterBy }, cite: term ? [term.cite] : [] }],
  }
}

const minutesMoment = ({ minutes, ruleset, leadDays }: MeetingState): Moment | null => {
  if (!minutes || minutes.completedOn !== null || minutes.limit === 'missed') return null
  const limitOn = parseCivilDate(minutes.limitOn)
  const term = rulesetOf(ruleset).terms.minutes
  const cite = term ? [term.cite] : []
  if (minutes.reminded === 'not-yet')
    return {
      at: almatyHour(limitOn.subtract({ days: leadDays }), 0),
      events: [{ event: 'MinutesReminded', data: { limitOn: minutes.limitOn }, cite }],
    }
  // Minutes of what was entered from paper may have been signed in time: that day is theirs to be entered, too.
  const closedOn = minutes.closedOn ? parseCivilDate(minutes.closedOn) : limitOn
  return {
    at: endOf(isAfter(closedOn, limitOn) ? closedOn : limitOn),
    events: [{ event: 'MinutesLimitMissed', data: { limitOn: minutes.limitOn }, cite }],
  }
}

/** A limit on a day is over at 24:00. */
const endOf = (day: CivilDate): string => almatyHour(dayAfter(day), 0)

/** Has the meeting nothing left to do? @example isOver(notHeld) //=> true */
export const isOver = ({ status, minutes }: MeetingState): boolean =>
  status === 'not-held' || (minutes !== null && minutes.completedOn !== null)
