import { z } from 'zod'
import {
  type ListedAwaited,
  type ListedOrder,
  listAllHeadOrders,
  listAwaitedOrders as readAwaited,
} from '../../records/head-order/list-head-orders.ts'
import type { Page } from '../../records/paging/page.ts'
import { HEAD_ORDERS } from '../../regulation/head-order/head-order.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { type ProceedingAnswer, proceedingAnswer, proceedingOf } from './proceeding-answer.ts'

const of = z.object({ id: z.uuid(), number: z.string(), ruleset: z.string(), employee: personSchema })
const listed = z.strictObject({
  kind: z.enum(HEAD_ORDERS).optional(),
  unit: z.uuid().optional(),
  ...pageFields,
})

const orderLine = z.object({
  ...{ id: z.uuid(), round: z.int(), decision: z.string(), number: z.string(), of },
  kind: z.enum(HEAD_ORDERS),
  orderedOn: z.iso.date(),
  effectiveOn: z.iso.date().nullable(),
  post: z.string().nullable(),
  reserveList: z.string().nullable(),
})
/** An order of a list. */
export type OrderLine = z.infer<typeof orderLine>

/** What `GET /orders` answers. */
export const allOrdersAnswer = pageSchema(orderLine)

/** Lists the orders of heads in the cases that somebody may see, the latest first; of the reserve by `kind`. */
export const listHeadOrders: Act<z.infer<typeof listed>, Page<OrderLine>> = {
  name: 'list-head-orders',
  input: listed,
  permitted: (context) => permit(context, 'list-cases', 'body'),
  perform: async ({ database, actor }, { kind, unit, ...paging }) => {
    const { items, ...page } = await listAllHeadOrders(database, {
      ...{ viewer: caseViewer(actor), kind: kind ?? null, unitId: unit ?? null },
      page: pageRequest(paging, z.tuple([z.iso.date(), z.uuid()])),
    })
    return { ...page, items: items.map(lineOf) }
  },
}

const lineOf = ({ order, ...row }: ListedOrder): OrderLine => {
  const { kind, orderedOn, effectiveOn, post, reserveList } = order
  return { ...row, kind, orderedOn, effectiveOn, post, reserveList }
}

const awaited = z.strictObject({ unit: z.uuid().optional(), ...pageFields })

/** What `GET /orders/awaited` answers. */
export const awaitedOrdersAnswer = pageSchema(proceedingAnswer.extend({ of }))
/** A decision that waits for an order. */
export type AwaitedLine = ProceedingAnswer & Pick<ListedAwaited, 'of'>

/** Lists the decisions that wait for an order of the head, the nearest limit first. */
export const listAwaitedOrders: Act<z.infer<typeof awaited>, Page<AwaitedLine>> = {
  name: 'list-awaited-orders',
  input: awaited,
  permitted: (context) => permit(context, 'list-cases', 'body'),
  perform: async ({ database, actor }, { unit, ...paging }) => {
    const { items, ...page } = await readAwaited(database, {
      ...{ viewer: caseViewer(actor), unitId: unit ?? null },
      page: pageRequest(paging, z.tuple([z.iso.date().nullable(), z.uuid()])),
    })
    return { ...page, items: items.map(({ state, of: caseOf }) => ({ ...proceedingOf(state), of: caseOf })) }
  },
}
