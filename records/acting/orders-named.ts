import type { Database } from '../database.ts'
import { type NamedAccount, namedAccounts } from './list-acting-orders.ts'

/** An order as an entry names it: its number, and for whom it lets act. */
export type NamedOrder = { id: string; number: string; actingFor: NamedAccount }

/** Orders by their ids, with those for whom they let act. @example (await ordersNamed(database, [id])).get(id)?.number */
export const ordersNamed = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedOrder>> => {
  if (ids.length === 0) return new Map()
  const orders = await database.actingOrder.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, actingForId: true },
  })
  const named = await namedAccounts(
    database,
    orders.map(({ actingForId }) => actingForId),
  )
  return new Map(
    orders.flatMap(({ id, number, actingForId }) => {
      const actingFor = named.get(actingForId)
      return actingFor ? [[id, { id, number, actingFor }] as const] : []
    }),
  )
}
