import { happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { rulesOf } from './rules-of-case.ts'
import { noted, type Ruling, refusal, taken } from './ruling.ts'
import type { CaseState } from './state.ts'

/**
 * What was decided over a decision of this case, on appeal or by annulment (paras 23, 35; arts. 50(8-1), 53).
 *
 * Annulled, no decision stands: the case ends, a second round with it. Changed, the other decision stands: a second
 * round that was opened by the earlier one ends. An interview is held in the round of the decision, its stages stand.
 */
export const judgeOverturned = (state: CaseState, fact: FactOf<'decision-overturned'>): Ruling => {
  const { aftermath } = rulesOf(state.frame).ruleset
  const cite = [fact.data.by === 'appeal' ? aftermath.complaint.cite : aftermath.annulment.cite]
  const { round, outcome } = fact.data
  if (!state.decisions.some((decision) => decision.round === round)) return noted('no-such-decision')
  if (outcome === 'interview' && round !== state.current.round && !state.earlier)
    return refusal('the-round-cannot-go-on', cite)
  return taken(happened('DecisionOverturned', { ...fact.data, on: fact.occurredOn }, cite))
}
