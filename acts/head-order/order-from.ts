import type { HeadOrder, HeadOrderKind } from '../../regulation/head-order/head-order.ts'
import { lastOffer, type OrderProceeding } from '../../regulation/head-order/order-proceeding.ts'

/** An order as it was given; what the way to it has on record already is not asked again. */
export type OrderGiven = {
  kind: HeadOrderKind
  orderedOn: string
  effectiveOn?: string | undefined
  reserveList?: string | undefined
  post?: string | undefined
  reason?: string | undefined
  atOnce?: string | undefined
}

/**
 * The order with the disposal and the offer that stand on the way to it.
 *
 * @example orderFrom({ kind: 'none', orderedOn: '2027-06-08', reason: 'no vacancy' }, null).disposal //=> null
 */
export const orderFrom = (given: OrderGiven, proceeding: OrderProceeding | null): HeadOrder => {
  const offer = proceeding && lastOffer(proceeding)
  const disposal = proceeding?.disposal ?? null
  const accepted = offer?.answer === 'accepted' ? offer.post : null
  return {
    kind: given.kind,
    orderedOn: given.orderedOn,
    effectiveOn: given.effectiveOn ?? null,
    reserveList: given.reserveList ?? null,
    post: given.post ?? (given.kind === 'demotion' ? accepted : null),
    reason: given.reason ?? null,
    disposal: disposal && {
      from: disposal.from,
      until: disposal.until,
      exceptional: disposal.exceptional,
    },
    offer: offer?.answer ? { on: offer.on, answer: offer.answer } : null,
    atOnce: given.atOnce ?? null,
  }
}
