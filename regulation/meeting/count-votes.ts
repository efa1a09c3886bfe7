import type { Cite } from '../cite.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { tally } from '../tally/tally.ts'
import {
  type Ballot,
  type CountedRound,
  type MeetingItem,
  type MeetingState,
  votersOn,
} from './meeting-state.ts'

/**
 * Counts a ballot by the rule of the tally; after the last round that the act allows an item without a decision goes
 * to another meeting. Para 21, art. 49(8).
 */
export const countVotes = (
  state: MeetingState,
  item: MeetingItem,
  { ballot, ruleset }: { ballot: Ballot; ruleset: Ruleset },
): CountedRound & { cite: readonly Cite[] } => {
  const counted = tally({
    ruleset,
    composition: state.composition,
    chairman: state.chairmanId,
    present: votersOn(state, item),
    votes: new Map(Object.entries(ballot.votes)),
    options: ballot.options,
  })
  const lastRound = ballot.round >= ruleset.commission.vote.rounds
  const undecided = lastRound ? 'put-off' : 'revote'
  return {
    question: ballot.question,
    round: ballot.round,
    outcome: counted.outcome === 'adopted' ? 'adopted' : undecided,
    adopted: counted.decision,
    by: counted.by,
    counts: counted.counts,
    among: lastRound ? [] : counted.among,
    cite: counted.cite,
  }
}
