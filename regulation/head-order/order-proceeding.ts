import type { CalendarOnCase } from '../course/frame.ts'
import type { DecisionKey, Round, RulesetId } from '../rulesets/keys.ts'
import type { HeadOrderKind, OfferAnswer } from './head-order.ts'

/** The body's own term for an order: so many working days from the decision, by which act of the body. */
export type OrderTerm = { workingDays: number; act: string }

/** The decision on whose ground an order is awaited: ids and dates only. `attempt`
 * names what began the waiting; `term` null: the body has set none. */
export type AwaitedOrder = {
  proceedingId: string
  caseId: string
  round: Round
  ruleset: RulesetId
  calendar: CalendarOnCase
  leadDays: readonly number[]
  decision: DecisionKey
  decidedOn: string
  attempt: string
  term: OrderTerm | null
}

/** The time at the disposal of the body; `exceptional` is the reason for the longer term. */
export type Disposal = { number: string; on: string; from: string; until: string; exceptional: string | null }

/** A lower post offered in writing; `answer` null: none yet. */
export type OfferedPost = { on: string; post: string; answer: OfferAnswer | null; answeredOn: string | null }

/**
 * An order whose ground fell after it was entered: the day, by which attempt, and what the head did about it: `revoked` by
 * an order of its own, or `kept` for a reason; null while he has done neither.
 */
export type FallenOrder = {
  orderId: string
  on: string
  attempt: string
  review: { outcome: 'revoked' | 'kept'; number: string | null; on: string; reason: string | null } | null
}

/**
 * The way from a decision to the head's order, at a moment: the fold of its events, plain JSON. `over`: the decision
 * is no ground for an order any more.
 */
export type OrderProceeding = {
  awaited: AwaitedOrder
  /** What began the waiting, each time in this round; the last one counts: a decision, another ground, an appeal. */
  attempts: readonly string[]
  /** The day from which the body's term counts: the decision, or what put another in its place. */
  since: string
  limitOn: string | null
  status: 'awaited' | 'at-disposal' | 'ordered' | 'over'
  reminder: 'not-yet' | 'sent'
  limit: 'ahead' | 'missed'
  disposal: Disposal | null
  disposalEnd: 'ahead' | 'passed'
  offers: readonly OfferedPost[]
  orderId: string | null
  /** What was ordered; `none` leaves nothing in force. */
  ordered: HeadOrderKind | null
  fallen: readonly FallenOrder[]
}

/**
 * By which an attempt is called everywhere: one awaited order.
 *
 * @example proceedingKey({ caseId: 'c1', round: 1, attempt: '12' }) //=> 'head-order/c1/1/12'
 */
export const proceedingKey = (of: { caseId: string; round: number; attempt: string }): string =>
  `head-order/${of.caseId}/${of.round}/${of.attempt}`

/** The orders whose ground has fallen and that the head has not looked at yet. */
export const toReview = ({ fallen }: Pick<OrderProceeding, 'fallen'>): readonly FallenOrder[] =>
  fallen.filter(({ review }) => review === null)

/** The attempt that counts now. */
export const attemptOf = ({ attempts }: Pick<OrderProceeding, 'attempts'>): string => attempts.at(-1) ?? ''

/** Is nothing awaited any more? @example isOver({ status: 'ordered' }) //=> true */
export const isOver = ({ status }: Pick<OrderProceeding, 'status'>): boolean =>
  status === 'ordered' || status === 'over'

/** The latest post that was offered; null while none was. */
export const lastOffer = ({ offers }: Pick<OrderProceeding, 'offers'>): OfferedPost | null =>
  offers.at(-1) ?? null
