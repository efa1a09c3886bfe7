import { parseCivilDate } from '../civil-date.ts'
import { type Refusal, refused } from '../commission/ruling.ts'
import { DECISION_KEYS, type DecisionKey } from '../rulesets/keys.ts'
import { type AppealEvent, appealHappened } from './appeal-event.ts'
import { courtLimit, rulesOfAppeal } from './appeal-rules.ts'
import type { AppealState, DecidedAppeal, FiledAppeal } from './appeal-state.ts'
import { isAnswered } from './apply-appeal-event.ts'

/** What an appeal answers to an act: a refusal with its clause, or what happens. */
export type AppealVerdict = Refusal | { outcome: 'allowed'; events: readonly AppealEvent[] }

/**
 * The reviewer's decision: by nobody who voted on the decision or signed it, and never a worse one (para 23, art. 53).
 *
 * @example answerAppeal(state, { outcome: 'changed', decision: 'dismissal', on, reviewerId }).outcome //=> 'refused'
 */
export const answerAppeal = (state: AppealState, given: DecidedAppeal): AppealVerdict => {
  const { complaint } = rulesOfAppeal(state.filed)
  if (isAnswered(state)) return refused(`the appeal is over: ${state.status}`, complaint.cite)
  if (given.on < state.filed.filedOn)
    return refused(`${given.on} is before the appeal was filed, on ${state.filed.filedOn}`)
  const refusal = reviewerRefusal(state.filed, given) ?? outcomeRefusal(state.filed, given)
  if (refusal) return refusal
  const courtUntil = courtLimit(state.filed, parseCivilDate(given.on))
  return {
    outcome: 'allowed',
    events: [appealHappened('AppealAnswered', { ...given, courtUntil }, [complaint.cite])],
  }
}

const reviewerRefusal = (filed: FiledAppeal, { reviewerId }: DecidedAppeal): Refusal | null =>
  reviewerId !== null && filed.barred.includes(reviewerId)
    ? refused(
        'the reviewer voted on the decision or signed it: the next higher head decides',
        rulesOfAppeal(filed).complaint.cite,
      )
    : null

const outcomeRefusal = (filed: FiledAppeal, { outcome, decision }: DecidedAppeal): Refusal | null => {
  const { complaint } = rulesOfAppeal(filed)
  if (filed.orderId !== null && outcome !== 'left-standing' && outcome !== 'annulled')
    return refused('an order of the head is left standing or annulled', complaint.cite)
  if (outcome === 'interview' && filed.attended)
    return refused('an interview is given only where the decision was for absence', complaint.cite)
  if (outcome !== 'changed')
    return decision === null ? null : refused('another decision is named only where the outcome is changed')
  if (decision === null || !betterDecisions(filed).includes(decision))
    return refused(
      `the outcome is never worse, nor the same: one of ${betterDecisions(filed).join(', ') || 'none'}`,
      complaint.cite,
    )
  return null
}

/**
 * The decisions of the round that are better for the employee than the one appealed against, the best first.
 *
 * @example betterDecisions({ decision: 'demotion', round: 2, … }) //=> ['corresponds']
 */
export const betterDecisions = (filed: FiledAppeal): DecisionKey[] => {
  const { decisions } = rulesOfAppeal(filed).ruleset.certification
  const known = decisions[filed.kind]?.[filed.round]?.regular.options ?? []
  const rank = DECISION_KEYS.indexOf(filed.decision)
  return DECISION_KEYS.slice(0, rank).filter((key) => known.includes(key))
}

/** The personnel service handed the appeal to whoever answers it (art. 53); late, where the term is over. */
export const forwardAppeal = (state: AppealState, on: string): AppealVerdict => {
  const { complaint } = rulesOfAppeal(state.filed)
  if (isAnswered(state)) return refused(`the appeal is over: ${state.status}`, complaint.cite)
  if (!state.forwarding) return refused('the act does not foresee that an appeal is forwarded')
  if (state.forwarding.state === 'done') return refused('the appeal was forwarded already', complaint.cite)
  const punctuality = on > state.forwarding.limitOn ? 'late' : 'in-time'
  return {
    outcome: 'allowed',
    events: [appealHappened('AppealForwarded', { on, punctuality }, [complaint.cite])],
  }
}
