import { readHeadOrders } from '../../acts/head-order/read-head-orders.ts'
import { notFound } from '../../acts/problem.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { afterDecision, clauseRow } from './after-decision.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** An order of a case with what each of its confirmations shows. */
const orderedIn = async (visit: Visit) => {
  const { frame, shared } = await afterDecision(visit)
  const { case: found } = frame
  const { items } = await doAct(visit, readHeadOrders, { caseId: found.id })
  const order = items.find(({ id }) => id === visit.params.order)
  if (!order) throw notFound()
  return {
    ...{ order, shared },
    clause: clauseRow(found, order.cite),
    papers: await papersOfCase(visit, found, ['head-order']),
  }
}

/** An order that was entered: what is ordered, and until when it can be appealed against. */
const ordered = confirmation({
  path: '/cases/:case/orders/:order/recorded',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const { order, shared, clause, papers } = await orderedIn(visit)
    const { say, term } = writeTo(visit)
    return {
      ...shared,
      title: say('confirmed.ordered'),
      rows: [
        { label: 'order.kind', cell: term('orderKind', order.kind) },
        { label: 'order.number', cell: order.number },
        { label: 'order.orderedOn', cell: { day: order.orderedOn } },
        { label: 'confirmed.appealUntil', cell: { day: order.appeal.until } },
        clause,
      ],
      said: [say('confirmed.orderedNext')],
      papers,
    }
  },
})

/** What the head did about an order whose ground fell. */
const reviewed = confirmation({
  path: '/cases/:case/orders/:order/reviewed',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const { order, shared, clause, papers } = await orderedIn(visit)
    const review = order.fallen?.review
    if (!review) throw notFound()
    const { say, term, day } = writeTo(visit)
    return {
      ...shared,
      title: say('confirmed.reviewed'),
      rows: [
        {
          label: 'order.reviewOutcome',
          cell: {
            text: term('orderReview', review.outcome),
            note: `${order.number}, ${day(order.orderedOn)}`,
          },
        },
        ...(review.number === null ? [] : [{ label: 'order.reviewNumber' as const, cell: review.number }]),
        ...(review.reason === null ? [] : [{ label: 'order.reviewReason' as const, cell: review.reason }]),
        { label: 'confirmed.on', cell: { day: review.on } },
        clause,
      ],
      said: [say('confirmed.reviewedNext')],
      papers,
    }
  },
})

/** What is confirmed of the orders of a head: entered, and looked at again when the ground fell. */
export const orderConfirmations: readonly PageRow[] = [ordered, reviewed]
