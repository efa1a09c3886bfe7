import type { CommissionRules } from '../rulesets/commission-rules.ts'
import { allowed, type Ruling, refused } from './ruling.ts'

/**
 * Who presides: the chairman when he is present, else one of those present whom they chose. Only the chairman's vote
 * settles a tie. Para 21, art. 49(8).
 *
 * @example judgePresiding({ chairmanId: 'a', present: ['b', 'c'], presidingId: 'b' }, rules).outcome //=> 'allowed'
 * @example judgePresiding({ chairmanId: 'a', present: ['b', 'c'], presidingId: null }, rules).outcome //=> 'refused'
 */
export const judgePresiding = (
  {
    chairmanId,
    present,
    presidingId,
  }: { chairmanId: string; present: readonly string[]; presidingId: string | null },
  { vote: rule }: CommissionRules,
): Ruling => {
  if (present.includes(chairmanId))
    return presidingId === null || presidingId === chairmanId
      ? allowed('the chairman presides', rule.cite)
      : refused('the chairman is present and presides himself: leave presiding out', rule.cite)
  if (presidingId === null)
    return refused('the chairman is absent: name whom those present chose to preside', rule.cite)
  return present.includes(presidingId)
    ? allowed('chosen by those present; without a casting vote', rule.cite)
    : refused('who presides is one of those present', rule.cite)
}
