import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import type { Database } from '../database.ts'
import { rowInForce } from './row-in-force.ts'

/** An order under which somebody acts today: for whom, in which office, and the roles that it lends. */
export type OrderInForce = {
  orderId: string
  number: string
  office: ActingOffice
  holder: { accountId: string; personnelNumber: string; employeeId: string | null }
  grants: { role: string; unitId: string | null }[]
}

/**
 * The orders by which an account acts for others on a day. A role flows only while its holder has it himself; an order
 * ends by itself after its last day.
 *
 * @example await ordersInForce(database, { accountId, today: '2027-05-03' })
 */
export const ordersInForce = async (
  database: Database,
  { accountId, today }: { accountId: string; today: string },
): Promise<OrderInForce[]> => {
  const on = new Date(today)
  const orders = await database.actingOrder.findMany({
    where: { actingId: accountId, fromOn: { lte: on }, toOn: { gte: on } },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    include: { ending: { select: { endedOn: true } } },
  })
  const running = orders.filter((order) => rowInForce(order, today))
  return running.length === 0 ? [] : withHolders(database, running)
}

type Running = { id: string; number: string; office: string; actingForId: string }

const withHolders = async (database: Database, orders: readonly Running[]): Promise<OrderInForce[]> => {
  const holders = await database.account.findMany({
    where: { id: { in: orders.map(({ actingForId }) => actingForId) } },
    select: {
      ...{ id: true, personnelNumber: true },
      grants: { where: { revokedAt: null }, select: { role: true, unitId: true } },
    },
  })
  const people = await database.employee.findMany({
    where: { personnelNumber: { in: holders.map(({ personnelNumber }) => personnelNumber) } },
    select: { id: true, personnelNumber: true },
  })
  return orders.flatMap(({ id, number, office, actingForId }) => {
    const holder = holders.find((account) => account.id === actingForId)
    if (!holder) return []
    const { personnelNumber } = holder
    const employee = people.find((person) => person.personnelNumber === personnelNumber)
    return [
      {
        ...{ orderId: id, number, office: office as ActingOffice },
        holder: { accountId: actingForId, personnelNumber, employeeId: employee?.id ?? null },
        grants: holder.grants.filter(({ role }) => role === office),
      },
    ]
  })
}
