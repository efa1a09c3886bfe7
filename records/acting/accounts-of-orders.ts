import type { CaseViewer } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { visiblePeople } from '../roster/visible-people.ts'

/** The accounts of people in orders whom somebody may see on the roster. */
export const accountsOfOrders = async (database: Database, viewer: CaseViewer): Promise<string[]> => {
  const orders = await database.actingOrder.findMany({
    distinct: ['actingForId', 'actingId'],
    select: { actingForId: true, actingId: true },
  })
  const accounts = await database.account.findMany({
    where: { id: { in: orders.flatMap(({ actingForId, actingId }) => [actingForId, actingId]) } },
    select: { id: true, personnelNumber: true },
  })
  const seen = await database.employee.findMany({
    where: {
      AND: [
        await visiblePeople(database, viewer),
        { personnelNumber: { in: accounts.map(({ personnelNumber }) => personnelNumber) } },
      ],
    },
    select: { personnelNumber: true },
  })
  const numbers = new Set(seen.map(({ personnelNumber }) => personnelNumber))
  return accounts.flatMap(({ id, personnelNumber }) => (numbers.has(personnelNumber) ? [id] : []))
}
