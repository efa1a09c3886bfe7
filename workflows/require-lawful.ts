import { ApplicationFailure } from '@temporalio/workflow'
import type { Refusal } from '../regulation/commission/ruling.ts'
import { UNLAWFUL } from './verdict-messages.ts'

/**
 * What an act brings about, where it is lawful.
 *
 * @throws ApplicationFailure of type UNLAWFUL with reason and clauses, where it is not
 * @example requireLawful(answerAppeal(state, given)).events //=> [{ event: 'AppealAnswered', … }]
 */
export const requireLawful = <Allowed extends { outcome: 'allowed' }>(
  verdict: Allowed | Refusal,
): Allowed => {
  if (verdict.outcome === 'allowed') return verdict
  const { reason, cite } = verdict
  const details = [{ reason, cite }]
  throw ApplicationFailure.create({ type: UNLAWFUL, message: reason, nonRetryable: true, details })
}
