import type { Cite } from '../cite.ts'
import { type Refusal, refused } from '../commission/ruling.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { entryRefusal } from './hold-on-paper.ts'
import { type Ballot, itemOf, type MeetingState, type Question, votersOn } from './meeting-state.ts'
import { otherRound, type RoundMeant } from './round-meant.ts'
import { lawful, type Verdict } from './verdict.ts'

/**
 * One vote; `option` null is an abstention; `ballot`: the round for which it is meant; `enteredById`: the account that enters it
 * from a sheet of paper.
 */
export type VoteGiven = {
  n: number
  memberId: string
  option: string | null
  ballot?: RoundMeant
  enteredById?: string
}

export type VoteAnswer = {
  n: number
  question: Question
  round: number
  memberId: string
  option: string | null
}

/**
 * Takes one open vote of a member present, for one of the options of this round; each member has one vote a round.
 * Para 21, art. 49(8).
 *
 * @example castVote(opened, { n: 1, memberId: 'b', option: 'corresponds' }).outcome //=> 'allowed'
 */
export const castVote = (state: MeetingState, given: VoteGiven): Verdict<VoteAnswer> => {
  const { vote, quorum } = rulesetOf(state.ruleset).commission
  const item = itemOf(state, given.n)
  if (!item) return refused(`there is no item ${given.n} on the agenda`)
  if (!item.ballot)
    return refused(`item ${given.n} is ${item.status}; votes are cast while it is open`, vote.cite)
  if (!state.composition.includes(given.memberId))
    return refused(`${given.memberId} is not of the composition and has no vote`, vote.cite)
  if (!votersOn(state, item).includes(given.memberId))
    return refused(`${given.memberId} is absent or recused; those present vote`, quorum.cite)
  const refusal = ballotRefusal(item.ballot, given, vote.cite) ?? entryRefusal(state, given.enteredById)
  if (refusal) return refusal
  const { n, memberId, option, enteredById } = given
  const { question, round } = item.ballot
  const cast = { n, question, round, memberId, option }
  const entered = state.paper && enteredById ? { enteredById } : {}
  return lawful(cast, { event: 'VoteCast', data: { ...cast, ...entered }, cite: [vote.cite] })
}

const ballotRefusal = (ballot: Ballot, given: VoteGiven, cite: Cite): Refusal | null => {
  const { memberId, option } = given
  const other = otherRound(ballot, given.ballot, cite)
  if (other) return other
  if (Object.hasOwn(ballot.votes, memberId))
    return refused(`${memberId} has voted in round ${ballot.round}; each member has one vote a round`, cite)
  if (option !== null && !ballot.options.includes(option))
    return refused(`${option} is not open here; the options are ${ballot.options.join(', ')}`, ...ballot.cite)
  return null
}
