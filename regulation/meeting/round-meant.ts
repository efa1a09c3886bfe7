import type { Cite } from '../cite.ts'
import { type Refusal, refused } from '../commission/ruling.ts'
import type { Ballot } from './meeting-state.ts'

/** The round of voting for which a vote or a count is meant. */
export type RoundMeant = Pick<Ballot, 'question' | 'round'>

/**
 * Why a vote or a count is not taken in the round under way: it was meant for another, which was counted while it was on its way.
 * Whoever does not say for which round it is means the one under way.
 *
 * @returns null when it is of this round
 * @example otherRound({ question: 'decision', round: 2, … }, { question: 'decision', round: 1 }, 'para 21')?.outcome //=> 'refused'
 */
export const otherRound = (under: Ballot, meant: RoundMeant | undefined, cite: Cite): Refusal | null =>
  !meant || (meant.question === under.question && meant.round === under.round)
    ? null
    : refused(`round ${meant.round} of this vote is not under way any more; look again`, cite)
