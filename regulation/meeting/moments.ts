import { almatyHour } from '../almaty-day.ts'
import { type CivilDate, dayAfter, parseCivilDate } from '../civil-date.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState } from './meeting-state.ts'
import { waitingPutOff } from './put-off.ts'

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
  if (state.status === 'called') return notOpened(state)
  if (state.status === 'closed') return minutesMoment(state)
  return null
}

const notOpened = (state: MeetingState): Moment => ({
  at: endOf(parseCivilDate(state.heldOn)).toString(),
  events: [
    { event: 'MeetingNotHeld', data: { reason: 'not-opened' }, cite: [] },
    ...waitingPutOff(state, 'not-opened', []),
  ],
})

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
  return {
    at: endOf(limitOn),
    events: [{ event: 'MinutesLimitMissed', data: { limitOn: minutes.limitOn }, cite }],
  }
}

/** A limit on a day is over at 24:00. */
const endOf = (day: CivilDate): string => almatyHour(dayAfter(day), 0)

/** Has the meeting nothing left to do? @example isOver(notHeld) //=> true */
export const isOver = ({ status, minutes }: MeetingState): boolean =>
  status === 'not-held' || (minutes !== null && minutes.completedOn !== null)
