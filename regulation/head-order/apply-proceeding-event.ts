import { parseCivilDate } from '../civil-date.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import { reckon } from '../terms/reckon.ts'
import { workingDaysAfter } from '../terms/term.ts'
import { ORDERS_OF } from './head-order.ts'
import { type AwaitedOrder, lastOffer, type OfferedPost, type OrderProceeding } from './order-proceeding.ts'
import type { ProceedingEvent, ProceedingEventData } from './proceeding-event.ts'

/**
 * A proceeding as it begins with its decision, under the body's term where it has set one.
 *
 * @example awaitOrder({ …, decidedOn: '2027-06-01', term: { workingDays: 10, act: '№ 12' } }).limitOn //=> '2027-06-15'
 */
export const awaitOrder = (awaited: AwaitedOrder): OrderProceeding => ({
  awaited,
  attempts: [awaited.attempt],
  ...waiting(awaited, awaited.decidedOn),
  fallen: [],
})

/** The last day of the body's term, `YYYY-MM-DD`; null where it has set none. */
const bodysLimit = (awaited: AwaitedOrder, since: string): string | null => {
  if (awaited.term === null) return null
  const by = workingDaysAfter('decision', awaited.term.workingDays)
  return reckon(by, parseCivilDate(since), rulesOf(awaited).calendar).date.toString()
}

const waiting = (
  awaited: AwaitedOrder,
  since: string,
): Omit<OrderProceeding, 'awaited' | 'attempts' | 'fallen'> => ({
  since,
  limitOn: bodysLimit(awaited, since),
  status: ORDERS_OF[awaited.decision].length > 0 ? 'awaited' : 'over',
  reminder: 'not-yet',
  limit: 'ahead',
  disposal: null,
  disposalEnd: 'ahead',
  offers: [],
  orderId: null,
  ordered: null,
})

const again = (state: OrderProceeding, awaited: AwaitedOrder, since: string): OrderProceeding => ({
  awaited,
  attempts: [...state.attempts, awaited.attempt],
  ...waiting(awaited, since),
  fallen: state.fallen,
})

/** The order that was entered has lost its ground: it stands until the head does something about it. */
const withoutGround = (state: OrderProceeding, on: string, attempt: string): OrderProceeding => {
  const { orderId, ordered, fallen } = state
  const bare = { ...state, orderId: null, ordered: null }
  if (orderId === null || ordered === 'none') return bare
  return { ...bare, fallen: [...fallen, { orderId, on, attempt, review: null }] }
}

const answered = (
  state: OrderProceeding,
  given: Pick<OfferedPost, 'answer' | 'answeredOn'>,
): readonly OfferedPost[] => {
  const last = lastOffer(state)
  return last ? [...state.offers.slice(0, -1), { ...last, ...given }] : state.offers
}

type Fold = {
  [Name in keyof ProceedingEventData]: (
    state: OrderProceeding,
    data: ProceedingEventData[Name],
  ) => OrderProceeding
}

const FOLD: Fold = {
  OrderAwaited: (_, awaited) => awaitOrder(awaited),
  OrderReminded: (state) => ({ ...state, reminder: 'sent' }),
  OrderLimitMissed: (state) => ({ ...state, limit: 'missed' }),
  PlacedAtDisposal: (state, disposal) => ({
    ...state,
    status: 'at-disposal',
    disposal,
    disposalEnd: 'ahead',
  }),
  PostOffered: (state, { on, post }) => ({
    ...state,
    offers: [...state.offers, { on, post, answer: null, answeredOn: null }],
  }),
  OfferAnswered: (state, { on, answer }) => ({
    ...state,
    offers: answered(state, { answer, answeredOn: on }),
  }),
  OfferLapsed: (state, { on }) => ({
    ...state,
    offers: answered(state, { answer: 'silent', answeredOn: on }),
  }),
  DisposalEnded: (state) => ({ ...state, disposalEnd: 'passed' }),
  Ordered: (state, { orderId, kind }) => ({ ...state, status: 'ordered', orderId, ordered: kind }),
  OrderAnnulled: (state, { on, attempt }) => again(state, { ...state.awaited, attempt }, on),
  GroundChanged: (before, { decision, on, attempt }) => {
    const state = withoutGround(before, on, attempt)
    return decision === null
      ? { ...state, status: 'over', attempts: [...state.attempts, attempt] }
      : again(state, { ...state.awaited, decision, decidedOn: on, attempt }, on)
  },
  OrderReviewed: (state, { orderId, ...review }) => ({
    ...state,
    fallen: state.fallen.map((each) => (each.orderId === orderId ? { ...each, review } : each)),
  }),
}

/** A proceeding after one more event: the fold of its log. */
export const applyProceedingEvent = (state: OrderProceeding, event: ProceedingEvent): OrderProceeding => {
  const fold = FOLD[event.event] as (state: OrderProceeding, data: ProceedingEvent['data']) => OrderProceeding
  return fold(state, event.data)
}
