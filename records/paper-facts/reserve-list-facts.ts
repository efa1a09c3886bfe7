import type { HeadOrder } from '../../regulation/head-order/head-order.ts'
import { readAuthorities, unitsBelow } from '../access/authorities.ts'
import { PERSON } from '../case-reading/person.ts'
import type { Database, Prisma } from '../database.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import { type PaperContents, type PaperFact, PaperGap } from './paper-contents.ts'
import { personOnPaper } from './person-on-paper.ts'

const READ = {
  ...{ id: true, number: true, order: true, cite: true, round: true, caseId: true },
  case: { select: { number: true, ruleset: true, employee: { select: PERSON } } },
} as const satisfies Prisma.HeadOrderSelect

type Row = Prisma.HeadOrderGetPayload<{ select: typeof READ }>

/**
 * Who is on the lists of the reserve of a unit and those below it, by the orders that stand; null when there is no such unit.
 * Para 22; the law in force knows no reserve, so that only cases under the decree are found.
 *
 * @throws PaperGap when nobody is on a list
 */
export const reserveListContents = async (
  database: Database,
  unitId: string,
): Promise<PaperContents | null> => {
  const authorities = await readAuthorities(database)
  if (!authorities.parents.has(unitId)) return null
  const orders = await standingOrders(database, unitsBelow(authorities, [unitId]))
  const [first] = orders
  if (!first) throw new PaperGap('No order that puts somebody on a list is on record in this unit.')
  const names = await bodyOnPaper(database, unitId)
  return {
    facts: {
      ...names,
      ruleset: first.case.ruleset,
      lists: listsOf(orders),
      cite: [...new Set(orders.flatMap(({ cite }) => cite))],
    },
    caseId: null,
    unitId,
    order: [names.unit],
  }
}

/** The orders on the reserve in these units, without those that an appeal took away. */
const standingOrders = async (database: Database, units: readonly string[]): Promise<Row[]> => {
  const orders = await database.headOrder.findMany({
    where: { kind: 'reserve', case: { unitId: { in: [...units] } } },
    orderBy: [{ orderedOn: 'asc' }, { id: 'asc' }],
    select: READ,
  })
  const proceedings = await database.orderProceeding.findMany({
    where: { caseId: { in: orders.map(({ caseId }) => caseId) } },
    select: { caseId: true, round: true, state: true },
  })
  return orders.filter(({ id, caseId, round }) => {
    const followed = proceedings.find((each) => each.caseId === caseId && each.round === round)
    return !followed || Object(followed.state).orderId === id
  })
}

const listsOf = (orders: readonly Row[]): PaperFact[] => {
  const named = orders.map((row) => ({ row, order: row.order as unknown as HeadOrder }))
  const names = [...new Set(named.map(({ order }) => order.reserveList ?? ''))].sort()
  return names.map((name) => ({
    name,
    people: named
      .filter(({ order }) => (order.reserveList ?? '') === name)
      .map(({ row, order }) => ({
        employee: personOnPaper(row.case.employee),
        caseNumber: row.case.number,
        order: { number: row.number, on: order.orderedOn },
      }))
      .sort((one, other) => one.employee.name.localeCompare(other.employee.name, 'kk')),
  }))
}
