import { refused } from '../commission/ruling.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import type { ProceedingVerdict } from './judge-disposal.ts'
import type { OrderProceeding } from './order-proceeding.ts'
import { came } from './proceeding-event.ts'

/** What the head does about an order whose ground fell: revokes it by an order with a number, or keeps it for a reason. */
export type ReviewGiven = {
  orderId: string
  outcome: 'revoked' | 'kept'
  number: string | null
  on: string
  reason: string | null
}

/**
 * An order does not fall with its ground by itself (para 22, art. 52: the decision is its ground, the order is the head's):
 * the head revokes it by another order, or says why it stands.
 *
 * @example reviewOrder(state, { orderId, outcome: 'revoked', number: '91', on: '2027-07-05', reason: null }).outcome
 */
export const reviewOrder = (state: OrderProceeding, given: ReviewGiven): ProceedingVerdict => {
  const { cite } = rulesOf(state.awaited).ruleset.aftermath.effect
  const fallen = state.fallen.find(({ orderId }) => orderId === given.orderId)
  if (!fallen) return refused('the ground of this order has not fallen', cite)
  if (fallen.review !== null) return refused('what becomes of this order is on record already', cite)
  if (given.on < fallen.on)
    return refused(`the review of ${given.on} is before the ground fell, on ${fallen.on}`, cite)
  if (given.outcome === 'revoked' && given.number === null)
    return refused('an order is revoked by an order with a number', cite)
  if (given.outcome === 'kept' && given.reason === null)
    return refused('an order without its ground is kept only for a reason', cite)
  return { outcome: 'allowed', events: [came('OrderReviewed', { ...given }, [cite])] }
}
