import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { namedAccounts } from '../acting/list-acting-orders.ts'
import { rowInForce } from '../acting/row-in-force.ts'
import type { Database, Prisma } from '../database.ts'
import type { PaperFacts } from './paper-contents.ts'
import { onePersonOnPaper } from './person-on-paper.ts'
import type { Signer } from './signer.ts'
import { signerOf } from './signer-of.ts'

/** Which name of a paper is that of whoever holds the office. */
const NAMED_AS: Partial<Record<ActingOffice, 'secretary' | 'directHead'>> = {
  secretary: 'secretary',
  directHead: 'directHead',
}

/**
 * What a paper says of whoever signs it acting for another: the office, both names, the order with its number and date;
 * and his name where the holder's would stand. Nothing where whoever signs holds the office himself.
 *
 * @example await actingFacts(database, { kind: 'minutes', id }) //=> { acting: { office: 'secretary', number: '18-к', … }, secretary: { … } }
 */
export const actingFacts = async (
  database: Database,
  { kind, id }: { kind: PaperKind; id: string },
): Promise<PaperFacts> => {
  const signer = await signerOf(database, { kind, id })
  const order = signer && (await orderOf(database, signer))
  return order ? actingUnder(database, order) : {}
}

/** The same of an order that is known: by which the maker of a paper signs for the personnel service. */
export const actingUnderOrder = async (database: Database, orderId: string): Promise<PaperFacts> => {
  const order = await database.actingOrder.findUnique({ where: { id: orderId } })
  return order ? actingUnder(database, order) : {}
}

type Order = Prisma.ActingOrderGetPayload<object>

const orderOf = async (database: Database, signer: Signer): Promise<Order | null> => {
  if ('orderId' in signer) return database.actingOrder.findUnique({ where: { id: signer.orderId } })
  const { office, on } = signer
  const accounts = await database.account.findMany({ where: whose(signer), select: { id: true } })
  const ids = accounts.map(({ id }) => id)
  const orders = await database.actingOrder.findMany({
    where: {
      ...('holderId' in signer ? { actingForId: { in: ids } } : { actingId: { in: ids } }),
      ...{ office, fromOn: { lte: new Date(on) }, toOn: { gte: new Date(on) } },
    },
    include: { ending: { select: { endedOn: true } } },
  })
  return orders.find((order) => rowInForce(order, on)) ?? null
}

/** An account is its employee's by the personnel number. */
const whose = (signer: Exclude<Signer, { orderId: string }>): Prisma.AccountWhereInput => {
  const id = 'holderId' in signer ? signer.holderId : signer.signedById
  return { OR: [{ id }, { personnelNumber: { in: signer.numbers ?? [] } }] }
}

const actingUnder = async (database: Database, order: Order): Promise<PaperFacts> => {
  const named = await namedAccounts(database, [order.actingId, order.actingForId])
  const [acting, holder] = await Promise.all(
    [order.actingId, order.actingForId].map((id) =>
      onePersonOnPaper(database, named.get(id)?.employeeId ?? null),
    ),
  )
  const name = NAMED_AS[order.office as ActingOffice]
  return {
    acting: {
      ...{ office: order.office, name: acting?.name ?? null, for: holder?.name ?? null },
      ...{ number: order.number, on: order.orderedOn.toISOString().slice(0, 10) },
    },
    ...(name && acting ? { [name]: acting } : {}),
  }
}
