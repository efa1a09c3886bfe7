import type { CommissionRules } from '../rulesets/commission-rules.ts'
import { allowed, type Ruling, refused } from './ruling.ts'

/**
 * May a meeting be opened with so many present? Present members are at least two thirds of the composition, whoever
 * of it is away for whatever reason. Para 20, art. 49(7).
 *
 * @example judgeQuorum({ present: 4, composition: 5 }, rules).outcome //=> 'allowed'
 * @example judgeQuorum({ present: 3, composition: 5 }, rules).outcome //=> 'refused'
 */
export const judgeQuorum = (
  { present, composition }: { present: number; composition: number },
  { quorum: rule }: CommissionRules,
): Ruling => {
  const count = `${present} of ${composition} members are present; quorum is ${rule.of} of ${rule.in}`
  return rule.in * present >= rule.of * composition ? allowed(count, rule.cite) : refused(count, rule.cite)
}
