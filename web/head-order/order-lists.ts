import {
  type AwaitedLine,
  listAwaitedOrders,
  listHeadOrders,
  type OrderLine,
} from '../../acts/head-order/list-head-orders.ts'
import { HEAD_ORDERS } from '../../regulation/head-order/head-order.ts'
import { personColumn } from '../listing/person-column.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { doAct } from '../pages/visit.ts'
import { aftermathColumn, aftermathList } from './aftermath-list.ts'
import { reservePapers, unitsOfReserve } from './reserve-papers.ts'

const awaited = aftermathList<AwaitedLine>('awaited', {
  lead: 'order.awaitedLead',
  columns: [
    personColumn,
    { title: 'order.decision', cell: ({ decision }, write) => write.term('decision', decision) },
    { title: 'order.status', cell: ({ status }) => ({ group: 'orderStatus', key: status }) },
    { title: 'order.limit', cell: ({ limitOn }) => ({ deadline: limitOn }) },
    { title: 'order.disposalUntil', cell: ({ disposal }) => ({ deadline: disposal?.until ?? null }) },
    aftermathColumn,
  ],
  filters: async (visit) => [await unitFilter(visit)],
  read: (visit, asked) => doAct(visit, listAwaitedOrders, asked),
  none: { title: 'order.awaitedNone', text: 'order.awaitedNoneText' },
})

const orders = aftermathList<OrderLine>('orders', {
  lead: 'order.lead',
  columns: [
    personColumn,
    { title: 'order.kind', cell: ({ kind }, write) => write.term('orderKind', kind) },
    { title: 'order.number', cell: ({ number }) => number },
    { title: 'order.orderedOn', cell: ({ orderedOn }) => ({ day: orderedOn }) },
    { title: 'order.post', cell: ({ post }) => post },
    { title: 'order.effectiveOn', cell: ({ effectiveOn }) => ({ day: effectiveOn }) },
    aftermathColumn,
  ],
  filters: async (visit) => [
    {
      ...{ name: 'kind', label: 'order.kind', kind: 'select' },
      options: HEAD_ORDERS.map((value) => ({ value, text: visit.say(`orderKind.${value}`) })),
    },
    await unitFilter(visit),
  ],
  read: (visit, asked) => doAct(visit, listHeadOrders, asked),
  none: { title: 'order.none', text: 'order.noneText' },
})

const reserve = aftermathList<OrderLine>('reserve', {
  lead: 'order.reserveLead',
  columns: [
    personColumn,
    { title: 'roster.position', cell: ({ of }) => of.employee.position },
    { title: 'order.reserveList', cell: ({ reserveList }) => reserveList },
    { title: 'order.number', cell: ({ number }) => number },
    { title: 'order.orderedOn', cell: ({ orderedOn }) => ({ day: orderedOn }) },
    aftermathColumn,
  ],
  filters: async (visit) => [await unitFilter(visit)],
  read: (visit, asked) => doAct(visit, listHeadOrders, { ...asked, kind: 'reserve' }),
  none: { title: 'order.reserveNone', text: 'order.reserveNoneText' },
  actions: async (visit) =>
    (await unitsOfReserve(visit)).map(({ id, name }) => ({
      href: `/units/${id}/papers`,
      text: visit.say('order.reservePaper', { unit: name }),
    })),
})

/** Orders that decisions wait for, orders that were issued, and the personnel reserve; each as a workbook too. */
export const orderLists = [...awaited, ...orders, ...reserve, ...reservePapers]
