import type { Database } from '../database.ts'
import { namedAccounts } from './list-acting-orders.ts'
import { rowInForce } from './row-in-force.ts'

/**
 * The offices of an account in which another acts for it on a day, each with the employee who does.
 *
 * @example (await officesLent(database, { accountId, today: '2027-05-03' })).get('directHead') //=> the deputy's id
 */
export const officesLent = async (
  database: Database,
  { accountId, today }: { accountId: string; today: string },
): Promise<ReadonlyMap<string, string>> => {
  const on = new Date(today)
  const orders = await database.actingOrder.findMany({
    where: { actingForId: accountId, fromOn: { lte: on }, toOn: { gte: on } },
    select: { office: true, actingId: true, fromOn: true, toOn: true, ending: { select: { endedOn: true } } },
  })
  const inForce = orders.filter((order) => rowInForce(order, today))
  if (inForce.length === 0) return new Map()
  const named = await namedAccounts(
    database,
    inForce.map(({ actingId }) => actingId),
  )
  return new Map(inForce.map(({ office, actingId }) => [office, named.get(actingId)?.employeeId ?? '']))
}
