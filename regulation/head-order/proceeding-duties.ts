import { rulesOf } from '../course/rules-of-case.ts'
import type { Duty } from '../course/state.ts'
import { lastOffer, type OrderProceeding, toReview } from './order-proceeding.ts'

/**
 * What somebody owes on the way to an order: the order itself the head, the offer and its answer the personnel service;
 * and what becomes of an order whose ground fell, the head.
 *
 * @example dutiesOfProceeding(awaitOrder(awaited))[0]?.act //=> 'head-order'
 */
export const dutiesOfProceeding = (state: OrderProceeding): Duty[] => [
  ...toReview(state).map(({ orderId }) => withOrder(duty(state, 'review-order', null), orderId)),
  ...dutiesOnTheWay(state),
]

const withOrder = (owed: Duty, orderId: string): Duty => ({ ...owed, data: { ...owed.data, orderId } })

const dutiesOnTheWay = (state: OrderProceeding): Duty[] => {
  const { status, limitOn } = state
  if (status === 'awaited') return [duty(state, 'head-order', limitOn)]
  if (status !== 'at-disposal') return []
  const until = state.disposal?.until ?? null
  const offer = lastOffer(state)
  if (!offer) return [duty(state, 'offer-post', until)]
  return [duty(state, offer.answer === null ? 'offer-answer' : 'head-order', until)]
}

const OWES = {
  'review-order': 'head',
  'head-order': 'head',
  'offer-post': 'personnel',
  'offer-answer': 'personnel',
} as const

const duty = ({ awaited }: OrderProceeding, act: keyof typeof OWES, limit: string | null): Duty => {
  const { effect, order } = rulesOf(awaited).ruleset.aftermath
  const byHead = OWES[act] === 'head'
  const cite = byHead ? effect.cite : (order.disposal?.ordinary.cite ?? effect.cite)
  const { round, decision } = awaited
  return {
    act,
    role: OWES[act],
    limit,
    advised: null,
    cite: [cite],
    data: { round: String(round), decision },
  }
}
