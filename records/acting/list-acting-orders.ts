import { isInForce } from '../../regulation/acting/acting-order.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'

/** Somebody as an order names him; without a name where he is not on the roster. */
export type NamedAccount = {
  accountId: string
  employeeId: string | null
  personnelNumber: string
  familyName: string | null
  givenName: string | null
  position: string | null
}

/** An order as lists show it; `state` on the day of asking. */
export type ActingOrderLine = {
  id: string
  office: string
  actingFor: NamedAccount
  acting: NamedAccount
  number: string
  orderedOn: string
  from: string
  to: string
  ended: { on: string; number: string; orderedOn: string } | null
  state: 'ahead' | 'in-force' | 'over'
  document: string | null
}

/** Whose orders are read: everybody's, or those of these accounts. */
export type OrdersAsked = { accounts: readonly string[] | 'all'; today: string }

/** The last day and the id of the last order seen. */
export type OrderPosition = [string, string]

/** The orders by which people act for others, the one that ends last first. */
export const listActingOrders = async (
  database: Database,
  { accounts, today, page }: OrdersAsked & { page: PageRequest<OrderPosition> },
): Promise<Page<ActingOrderLine>> => {
  const where = whoseOrders(accounts)
  const [total, rows] = await Promise.all([
    database.actingOrder.count({ where }),
    database.actingOrder.findMany({
      where: { AND: [where, afterPosition(page.position)] },
      orderBy: [{ toOn: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      include: { ending: true },
    }),
  ])
  const named = await namedAccounts(
    database,
    rows.flatMap(({ actingForId, actingId }) => [actingForId, actingId]),
  )
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ toOn, id }): OrderPosition => [writtenDay(toOn), id],
    itemOf: (row) => lineOf(row, named, today),
  })
}

/** One order; null when there is none. */
export const readActingOrder = async (
  database: Database,
  { id, today }: { id: string; today: string },
): Promise<(ActingOrderLine & { enteredById: string }) | null> => {
  const row = await database.actingOrder.findUnique({ where: { id }, include: { ending: true } })
  if (!row) return null
  const named = await namedAccounts(database, [row.actingForId, row.actingId])
  return { ...lineOf(row, named, today), enteredById: row.enteredById }
}

const whoseOrders = (accounts: OrdersAsked['accounts']): Prisma.ActingOrderWhereInput =>
  accounts === 'all'
    ? {}
    : { OR: [{ actingForId: { in: [...accounts] } }, { actingId: { in: [...accounts] } }] }

const afterPosition = (position: OrderPosition | null): Prisma.ActingOrderWhereInput => {
  if (!position) return {}
  const toOn = new Date(position[0])
  return { OR: [{ toOn: { lt: toOn } }, { toOn, id: { lt: position[1] } }] }
}

type Row = Prisma.ActingOrderGetPayload<{ include: { ending: true } }>

const lineOf = (row: Row, named: ReadonlyMap<string, NamedAccount>, today: string): ActingOrderLine => {
  const { id, office, number, ending, documentId: document } = row
  const [from, to] = [writtenDay(row.fromOn), writtenDay(row.toOn)]
  const endedOn = ending ? writtenDay(ending.endedOn) : null
  return {
    ...{ id, office, number, from, to, document },
    actingFor: named.get(row.actingForId) ?? nobody(row.actingForId),
    acting: named.get(row.actingId) ?? nobody(row.actingId),
    orderedOn: writtenDay(row.orderedOn),
    ended: ending && {
      on: writtenDay(ending.endedOn),
      number: ending.number,
      orderedOn: writtenDay(ending.orderedOn),
    },
    state: today < from ? 'ahead' : isInForce({ from, to, endedOn }, today) ? 'in-force' : 'over',
  }
}

const nobody = (accountId: string): NamedAccount => ({
  ...{ accountId, employeeId: null, personnelNumber: '', familyName: null, givenName: null, position: null },
})

/** Accounts with the employees behind them, by their ids. */
export const namedAccounts = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedAccount>> => {
  const accounts = await database.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, personnelNumber: true },
  })
  const people = await database.employee.findMany({
    where: { personnelNumber: { in: accounts.map(({ personnelNumber }) => personnelNumber) } },
    select: { id: true, personnelNumber: true, familyName: true, givenName: true, position: true },
  })
  return new Map(
    accounts.map(({ id, personnelNumber }) => {
      const person = people.find((each) => each.personnelNumber === personnelNumber)
      const { familyName = null, givenName = null, position = null } = person ?? {}
      const employeeId = person?.id ?? null
      return [id, { accountId: id, employeeId, personnelNumber, familyName, givenName, position }]
    }),
  )
}
