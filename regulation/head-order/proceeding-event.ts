import type { DecisionKey } from '../rulesets/keys.ts'
import type { HeadOrderKind, OfferAnswer } from './head-order.ts'
import type { AwaitedOrder, Disposal, OfferedPost } from './order-proceeding.ts'

/** What can happen on the way to an order, each with what its log keeps of it. */
export type ProceedingEventData = {
  OrderAwaited: AwaitedOrder
  OrderReminded: { limitOn: string }
  OrderLimitMissed: { limitOn: string }
  PlacedAtDisposal: Disposal
  PostOffered: Pick<OfferedPost, 'on' | 'post'>
  OfferAnswered: { on: string; answer: Exclude<OfferAnswer, 'silent'> }
  /** Disposal ended without an answer. */
  OfferLapsed: { on: string }
  DisposalEnded: { on: string }
  Ordered: { orderId: string; kind: HeadOrderKind; on: string; appealUntil: string }
  /** An appeal took the order away: another is awaited. */
  OrderAnnulled: { orderId: string; on: string; attempt: string }
  /** The decision was changed, or annulled (null): the ground is another one, or none. */
  GroundChanged: { decision: DecisionKey | null; on: string; attempt: string }
  /** The head has looked at an order whose ground fell: it is revoked by another order, or kept for a reason. */
  OrderReviewed: {
    orderId: string
    outcome: 'revoked' | 'kept'
    number: string | null
    on: string
    reason: string | null
  }
}

/** An event of a proceeding with the clause that it rests on. */
export type ProceedingEvent = {
  [Name in keyof ProceedingEventData]: {
    event: Name
    data: ProceedingEventData[Name]
    cite: readonly string[]
  }
}[keyof ProceedingEventData]

/** An event of a proceeding. @example came('OrderReminded', { limitOn }, ['para 22']) */
export const came = <Name extends keyof ProceedingEventData>(
  event: Name,
  data: ProceedingEventData[Name],
  cite: readonly string[],
): ProceedingEvent => ({ event, data, cite }) as ProceedingEvent
