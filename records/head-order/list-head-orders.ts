import type { HeadOrder } from '../../regulation/head-order/head-order.ts'
import type { OrderProceeding } from '../../regulation/head-order/order-proceeding.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import { type CaseViewer, visibleCases } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'

/** The case that an order, or the way to one, is of. */
export type CaseOfOrder = { id: string; number: string; ruleset: string; employee: Person }

/** An order of a list. */
export type ListedOrder = {
  id: string
  round: number
  decision: string
  number: string
  order: HeadOrder
  of: CaseOfOrder
}

/** The day of the last order seen, and its id. */
export type OrderPosition = [string, string]

const OF_CASE = { select: { id: true, number: true, ruleset: true, employee: { select: PERSON } } } as const

/** Which orders are asked for: by whom, of which kind, those of a unit. */
export type OrdersAsked = {
  viewer: CaseViewer
  kind: string | null
  unitId: string | null
  page: PageRequest<OrderPosition>
}

/** The orders in the cases that somebody may see, the latest first. */
export const listAllHeadOrders = async (
  database: Database,
  { viewer, kind, unitId, page }: OrdersAsked,
): Promise<Page<ListedOrder>> => {
  const where = { ...(kind === null ? {} : { kind }), case: await inSight(database, viewer, unitId) }
  const [total, rows] = await Promise.all([
    database.headOrder.count({ where }),
    database.headOrder.findMany({
      where: { AND: [where, beforePosition(page.position)] },
      orderBy: [{ orderedOn: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      select: {
        ...{ id: true, round: true, decision: true, number: true, order: true, orderedOn: true },
        case: OF_CASE,
      },
    }),
  ])
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ orderedOn, id }): OrderPosition => [orderedOn.toISOString().slice(0, 10), id],
    itemOf: ({ case: of, order, orderedOn: _, ...row }) => ({
      ...{ ...row, of },
      order: order as unknown as HeadOrder,
    }),
  })
}

const inSight = async (database: Database, viewer: CaseViewer, unitId: string | null) => ({
  AND: [await visibleCases(database, viewer), ...(unitId === null ? [] : [{ unitId }])],
})

const beforePosition = (position: OrderPosition | null) => {
  if (!position) return {}
  const orderedOn = new Date(position[0])
  return { OR: [{ orderedOn: { lt: orderedOn } }, { orderedOn, id: { lt: position[1] } }] }
}

/** The way to an order, of a list. */
export type ListedAwaited = { id: string; state: OrderProceeding; of: CaseOfOrder }

/** The limit of the last one seen, null where it has none, and its id. */
export type AwaitedPosition = [string | null, string]

/** The decisions that wait for an order in the cases that somebody may see, the nearest limit first. */
export const listAwaitedOrders = async (
  database: Database,
  { viewer, unitId, page }: Omit<OrdersAsked, 'kind' | 'page'> & { page: PageRequest<AwaitedPosition> },
): Promise<Page<ListedAwaited>> => {
  const where = {
    status: { in: ['awaited', 'at-disposal'] },
    case: await inSight(database, viewer, unitId),
  }
  const [total, rows] = await Promise.all([
    database.orderProceeding.count({ where }),
    database.orderProceeding.findMany({
      where: { AND: [where, afterPosition(page.position)] },
      orderBy: [{ limitOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: page.limit + 1,
      select: { id: true, state: true, limitOn: true, case: OF_CASE },
    }),
  ])
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ limitOn, id }): AwaitedPosition => [writtenDay(limitOn), id],
    itemOf: ({ id, state, case: of }) => ({ id, of, state: state as unknown as OrderProceeding }),
  })
}

const afterPosition = (position: AwaitedPosition | null) => {
  if (!position) return {}
  const [limit, id] = position
  if (limit === null) return { limitOn: null, id: { gt: id } }
  const limitOn = new Date(limit)
  return { OR: [{ limitOn: { gt: limitOn } }, { limitOn, id: { gt: id } }, { limitOn: null }] }
}
