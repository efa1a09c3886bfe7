import { type Refusal, refused } from '../commission/ruling.ts'
import type { DecisionKey, GroundKey } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { RECOMMENDATIONS, type Recommendation } from './meeting-state.ts'

/** The decision that leaves open what is recommended: the record says which of the two. */
const RECORDS_WHICH: DecisionKey = 'reserve-or-promotion'

/**
 * What is missing in, or does not belong to, the record of a decision; null when it is complete. A decision of
 * non-correspondence has a ground where the act asks for one (art. 52); reserve or promotion says which (para 31).
 *
 * @example recordRefusal('demotion', { grounds: [], recommendation: null }, law)?.cite //=> ['art. 52']
 * @example recordRefusal('demotion', { grounds: [], recommendation: null }, decree) //=> null
 */
export const recordRefusal = (
  decision: DecisionKey,
  { grounds, recommendation }: { grounds: readonly GroundKey[]; recommendation: Recommendation | null },
  ruleset: Ruleset,
): Refusal | null => {
  if (decision === RECORDS_WHICH && recommendation === null)
    return refused(
      `recommendation: ${decision} records which of the two: ${RECOMMENDATIONS.join(' or ')}`,
      ...clauseOf(decision, ruleset),
    )
  if (decision !== RECORDS_WHICH && recommendation !== null)
    return refused(`recommendation: ${decision} has none; leave it out`)
  return groundsRefusal(decision, grounds, ruleset)
}

const groundsRefusal = (
  decision: DecisionKey,
  grounds: readonly GroundKey[],
  { certification: { nonCorrespondence: rule } }: Ruleset,
): Refusal | null => {
  const cite = rule.cite === null ? [] : [rule.cite]
  const asked = rule.grounds.length > 0 && rule.decisions.includes(decision)
  if (!asked)
    return grounds.length === 0 ? null : refused(`grounds: ${decision} records none; leave them out`, ...cite)
  if (grounds.length === 0)
    return refused(`grounds: ${decision} needs at least one of ${rule.grounds.join(', ')}`, ...cite)
  const unknown = grounds.find((ground) => !rule.grounds.includes(ground))
  return unknown ? refused(`grounds: ${unknown} is none of ${rule.grounds.join(', ')}`, ...cite) : null
}

const clauseOf = (decision: DecisionKey, { certification }: Ruleset) => {
  const choice = certification.decisions.regular?.[1]?.regular
  return choice?.options.includes(decision) ? [choice.cite] : []
}
