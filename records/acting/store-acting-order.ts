import type { Temporal } from 'temporal-polyfill'
import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import type { Transaction } from '../database.ts'
import { lock } from '../lock.ts'

/** An order to be stored; accounts by id, civil dates `YYYY-MM-DD`. */
export type NewActingOrder = {
  id: string
  office: ActingOffice
  actingForId: string
  actingId: string
  number: string
  orderedOn: string
  from: string
  to: string
  documentId: string | null
  enteredById: string
  enteredAt: Temporal.Instant
}

/**
 * Stores an order by which somebody acts for another.
 *
 * @returns `stored`, or `taken` where another order has somebody act in this office on one of these days
 */
export const storeActingOrder = async (
  tx: Transaction,
  { from, to, orderedOn, enteredAt, ...order }: NewActingOrder,
): Promise<'stored' | 'taken'> => {
  await lock(tx, `acting/${order.actingForId}`)
  const others = await tx.actingOrder.findMany({
    where: {
      ...{ office: order.office, actingForId: order.actingForId },
      ...{ fromOn: { lte: new Date(to) }, toOn: { gte: new Date(from) } },
    },
    include: { ending: { select: { endedOn: true } } },
  })
  if (others.some(({ ending }) => ending === null || ending.endedOn >= new Date(from))) return 'taken'
  await tx.actingOrder.create({
    data: {
      ...order,
      orderedOn: new Date(orderedOn),
      fromOn: new Date(from),
      toOn: new Date(to),
      enteredAt: new Date(enteredAt.epochMilliseconds),
    },
  })
  return 'stored'
}

/** An order that ends another before its time. */
export type NewEnding = {
  orderId: string
  number: string
  orderedOn: string
  endedOn: string
  enteredById: string
  enteredAt: Temporal.Instant
}

/** Stores that an order ended early. @returns `stored`, or `ended-already` */
export const storeEnding = async (
  tx: Transaction,
  { orderedOn, endedOn, enteredAt, ...ending }: NewEnding,
): Promise<'stored' | 'ended-already'> => {
  const { count } = await tx.actingOrderEnding.createMany({
    data: [
      {
        ...ending,
        orderedOn: new Date(orderedOn),
        endedOn: new Date(endedOn),
        enteredAt: new Date(enteredAt.epochMilliseconds),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1 ? 'stored' : 'ended-already'
}
