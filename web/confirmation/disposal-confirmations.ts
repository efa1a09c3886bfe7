import { readHeadOrders } from '../../acts/head-order/read-head-orders.ts'
import { notFound } from '../../acts/problem.ts'
import { disposalClauses, refusedOfferClauses } from '../../regulation/head-order/clauses-at-disposal.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { afterDecision, clauseRow, sayUntil } from './after-decision.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** The way to an order on which an employee stands at disposal, with what each of its confirmations shows. */
const atDisposal = async (visit: Visit) => {
  const { frame, shared } = await afterDecision(visit)
  const { case: found } = frame
  const { awaited } = await doAct(visit, readHeadOrders, { caseId: found.id })
  const way = awaited.findLast(({ disposal }) => disposal !== null)
  if (!way?.disposal) throw notFound()
  const { aftermath } = rulesetOf(found.ruleset)
  const cite = disposalClauses(aftermath)
  const papersOf = (kind: 'disposal-order' | 'post-offer' | 'offer-answer') =>
    papersOfCase(visit, found, [kind])
  return {
    ...{ shared, disposal: way.disposal, offers: way.offers, papersOf },
    clause: clauseRow(found, cite),
    refusal: clauseRow(found, [...cite, ...refusedOfferClauses(aftermath)]),
  }
}

const placed = confirmation({
  path: '/cases/:case/disposal/recorded',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const { shared, disposal, papersOf, clause } = await atDisposal(visit)
    const { say, day } = writeTo(visit)
    const { from, until, number } = disposal
    return {
      ...shared,
      title: say('confirmed.placed'),
      rows: [
        { label: 'order.number', cell: number },
        { label: 'order.orderedOn', cell: { day: disposal.on } },
        {
          label: 'order.disposal',
          cell: say('order.disposalSpan', { from: day(from), until: day(until), number }),
        },
        clause,
      ],
      said: [sayUntil(visit, 'confirmed.disposalNext', until)],
      papers: await papersOf('disposal-order'),
    }
  },
})

/** An offer is called by its number on the way to the order: another may follow one that was refused. */
const offerOf = async (visit: Visit) => {
  const way = await atDisposal(visit)
  const offer = way.offers[Number(visit.params.n) - 1]
  if (!offer) throw notFound()
  return { ...way, offer }
}

const offered = confirmation({
  path: '/cases/:case/offers/:n/recorded',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const { shared, disposal, offer, papersOf, refusal } = await offerOf(visit)
    return {
      ...shared,
      title: visit.say('confirmed.offered'),
      rows: [
        { label: 'order.offeredPost', cell: offer.post },
        { label: 'order.offeredOn', cell: { day: offer.on } },
        refusal,
      ],
      said: [sayUntil(visit, 'confirmed.offerNext', disposal.until)],
      papers: await papersOf('post-offer'),
    }
  },
})

const offerAnswered = confirmation({
  path: '/cases/:case/offers/:n/answered',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const { shared, disposal, offer, papersOf, clause, refusal } = await offerOf(visit)
    if (offer.answer === null) throw notFound()
    const { say, term } = writeTo(visit)
    const isTaken = offer.answer === 'accepted'
    return {
      ...shared,
      title: say('confirmed.offerAnswered'),
      rows: [
        { label: 'order.answer', cell: term('offerAnswer', offer.answer) },
        { label: 'order.offeredPost', cell: offer.post },
        { label: 'order.answeredOn', cell: { day: offer.answeredOn } },
        isTaken ? clause : refusal,
      ],
      said: [
        isTaken ? say('confirmed.offerAccepted') : sayUntil(visit, 'confirmed.offerRefused', disposal.until),
      ],
      papers: await papersOf('offer-answer'),
    }
  },
})

/** What is confirmed on the way to a demotion: disposal, an offer, its answer. */
export const disposalConfirmations: readonly PageRow[] = [placed, offered, offerAnswered]
