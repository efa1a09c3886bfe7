import { type Refusal, refused } from '../commission/ruling.ts'
import type { DecisionKey, GroundKey } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { countVotes } from './count-votes.ts'
import { recordRefusal } from './decision-record.ts'
import { secondPersonRefusal } from './hold-on-paper.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import {
  type CountedRound,
  itemOf,
  type MeetingItem,
  type MeetingState,
  type Recommendation,
} from './meeting-state.ts'
import { decisionQuestion } from './open-item.ts'
import { otherRound, type RoundMeant } from './round-meant.ts'
import { lawful, type Verdict } from './verdict.ts'

/**
 * What the sheet records with the decision that this count makes: grounds, and which of the two. `ballot`: the round that is
 * counted; `byId`: the account that counts, where votes were entered from paper.
 */
export type CountGiven = {
  n: number
  grounds: readonly GroundKey[]
  recommendation: Recommendation | null
  ballot?: RoundMeant
  byId?: string
}

/** The count of this round, and on what the commission votes next on this item, null: on nothing. */
export type CountAnswer = CountedRound & {
  n: number
  next: { question: 'absence' | 'decision'; round: number; options: readonly string[] } | null
  cite: readonly string[]
}

/**
 * Counts the round of voting under way. It adopts, calls for another round among the leading options, or after the
 * last round puts the item off to another meeting. An absence without good reason leads on to the decision.
 * Paras 21, 30, 31, art. 49(8), 52.
 *
 * @example closeItem(opened, { n: 1, grounds: [], recommendation: null }).answer.outcome //=> 'adopted'
 */
export const closeItem = (state: MeetingState, given: CountGiven): Verdict<CountAnswer> => {
  const ruleset = rulesetOf(state.ruleset)
  const item = itemOf(state, given.n)
  if (!item) return refused(`there is no item ${given.n} on the agenda`)
  if (!item.ballot) return refused(`item ${given.n} is ${item.status}; only an open item is counted`)
  const { enteredByIds = [] } = item.ballot
  const refusal =
    otherRound(item.ballot, given.ballot, ruleset.commission.vote.cite) ??
    secondPersonRefusal(state, { enteredByIds, byId: given.byId })
  if (refusal) return refusal
  const { cite, ...counted } = countVotes(state, item, { ballot: item.ballot, ruleset })
  const gap = refusalToRecord(counted, given, ruleset)
  if (gap) return gap
  const recorded: CitedMeetingEvent = { event: 'RoundCounted', data: { n: item.n, ...counted }, cite }
  const following = followingEvents(item, counted, { given, ruleset })
  const answer = { n: item.n, ...counted, next: nextVote(counted, following), cite }
  return lawful(answer, recorded, ...following)
}

const refusalToRecord = (counted: CountedRound, given: CountGiven, ruleset: Ruleset): Refusal | null => {
  if (counted.question === 'absence' || counted.adopted === null) return null
  return recordRefusal(counted.adopted as DecisionKey, given, ruleset)
}

type Sheet = { given: CountGiven; ruleset: Ruleset }

const followingEvents = (item: MeetingItem, counted: CountedRound, sheet: Sheet): CitedMeetingEvent[] => {
  const { n } = item
  const { commission, certification } = sheet.ruleset
  if (counted.outcome === 'put-off')
    return [{ event: 'ItemPutOff', data: { n, reason: 'undecided' }, cite: [commission.vote.cite] }]
  if (counted.adopted === null) return []
  if (counted.question === 'decision') return [decidedEvent(item, counted, sheet)]
  if (counted.adopted === 'good-reason')
    return [
      { event: 'ItemPutOff', data: { n, reason: 'good-reason' }, cite: [certification.goodReason.cite] },
    ]
  const voting = decisionQuestion(item, 'absent-without-good-reason', sheet.ruleset)
  return [{ event: 'AbsenceFoundWithoutGoodReason', data: { n, voting }, cite: voting.cite }]
}

const decidedEvent = (item: MeetingItem, counted: CountedRound, { given }: Sheet): CitedMeetingEvent => ({
  event: 'ItemDecided',
  data: {
    n: item.n,
    decision: counted.adopted as DecisionKey,
    by: counted.by ?? 'majority',
    counts: counted.counts,
    votingRound: counted.round,
    grounds: given.grounds,
    recommendation: given.recommendation,
  },
  cite: item.ballot?.cite ?? [],
})

const nextVote = (counted: CountedRound, following: readonly CitedMeetingEvent[]): CountAnswer['next'] => {
  const { question, round, outcome, among } = counted
  if (outcome === 'revote') return { question, round: round + 1, options: among }
  const absence = following.find((event) => event.event === 'AbsenceFoundWithoutGoodReason')
  return absence ? { question: 'decision', round: 1, options: absence.data.voting.options } : null
}
