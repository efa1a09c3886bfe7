import type { Database } from '../database.ts'
import { type NamedAccount, namedAccounts } from './list-acting-orders.ts'
import { type NamedOrder, ordersNamed } from './orders-named.ts'

/** Whoever did something, and the order under which he acted for somebody; each may be unknown or not there. */
type Done = { actorId: string | null; actingOrderId?: string | null }

/**
 * Who did what stands in entries, by his account, and under which orders, by their ids.
 *
 * @example (await namedInEntries(database, log)).people.get(accountId)?.familyName //=> 'Ахметов'
 */
export const namedInEntries = async (
  database: Database,
  entries: readonly Done[],
): Promise<{ people: ReadonlyMap<string, NamedAccount>; orders: ReadonlyMap<string, NamedOrder> }> => {
  const accounts = entries.flatMap(({ actorId }) => actorId ?? [])
  const orderIds = entries.flatMap(({ actingOrderId }) => actingOrderId ?? [])
  const [people, orders] = await Promise.all([
    namedAccounts(database, accounts),
    ordersNamed(database, orderIds),
  ])
  return { people, orders }
}
