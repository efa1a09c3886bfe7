import { parseCivilDate } from '../civil-date.ts'
import { termLimit } from '../terms/limit-of.ts'
import type { ObservedMeeting } from './admit-observers.ts'

/** What the memo allows an observer to do in writing (Annex 3); to attend he comes. */
export const OBSERVER_RIGHTS = ['information', 'interviews', 'overall', 'minutes', 'letter'] as const
export type ObserverRight = (typeof OBSERVER_RIGHTS)[number]

/** What an observer can say: of the procedure of the interviews, of the whole, to the leadership. */
export const OPINION_KINDS = ['interviews', 'overall', 'letter'] as const satisfies readonly ObserverRight[]

/** How an observer and his meeting stand. `registered`: on the day, originals shown and memo confirmed. */
export type ObserverStanding = {
  outcome: string
  registered: 'yes' | 'no'
  meeting: 'called' | 'opened' | 'adjourned' | 'closed' | 'not-held'
  minutesCompletedOn: string | null
}

/** Whether a right can be used now; `until`: the last day on which it can. */
export type RightAnswer = {
  outcome: 'open' | 'not-yet' | 'over' | 'none'
  reason: string
  until: string | null
  cite: readonly string[]
}

/**
 * Which rights of the memo an observer can use on a day: information about the certified from his registration to the end
 * of the meeting, opinions once it is closed, the minutes once they are signed; all within a month from the meeting.
 *
 * @example observerRight('letter', { meeting, standing, today: '2027-04-09' }).outcome //=> 'open'
 */
export const observerRight = (
  right: ObserverRight,
  given: { meeting: ObservedMeeting; standing: ObserverStanding; today: string },
): RightAnswer => {
  const { meeting, standing, today } = given
  const rule = meeting.ruleset.interview.observers
  if (!rule) return { outcome: 'none', reason: 'the act knows no observers', until: null, cite: [] }
  const term = { by: rule.speakUntil, owes: 'observers', cite: rule.memo } as const
  const limit = termLimit(term, { meeting: parseCivilDate(meeting.heldOn) }, meeting.calendar)
  const until = right === 'information' ? meeting.heldOn : limit.date.toString()
  const answer = (outcome: RightAnswer['outcome'], reason: string) => ({
    ...{ outcome, reason, until },
    cite: [rule.memo],
  })
  if (standing.outcome !== 'admitted') return answer('none', 'is not admitted as an observer')
  if (standing.registered === 'no') return answer('not-yet', 'was not registered on the day of the meeting')
  if (today > until || (right === 'information' && standing.meeting === 'closed'))
    return answer('over', `the time for it ended on ${until}`)
  return isReached(right, standing)
    ? answer('open', 'the memo allows it')
    : answer(
        'not-yet',
        right === 'minutes' ? 'the minutes are not signed yet' : 'the meeting is not closed yet',
      )
}

const isReached = (right: ObserverRight, { meeting, minutesCompletedOn }: ObserverStanding): boolean => {
  if (right === 'information') return true
  return right === 'minutes' ? minutesCompletedOn !== null : meeting === 'closed'
}
