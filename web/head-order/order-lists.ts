import {
  type AwaitedLine,
  listAwaitedOrders,
  listHeadOrders,
  type OrderLine,
} from '../../acts/head-order/list-head-orders.ts'
import { HEAD_ORDERS } from '../../regulation/head-order/head-order.ts'
import type { Column } from '../listing/cell.ts'
import { listPages } from '../listing/listing.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { doAct } from '../pages/visit.ts'
import { aftermathLinks } from './aftermath-links.ts'

type OfCase = Pick<OrderLine, 'of'>

const personColumn: Column<OfCase> = {
  title: 'listing.person',
  cell: ({ of }, write) => ({ text: write.person(of.employee), note: of.employee.unit.name }),
}
const caseColumn: Column<OfCase> = {
  title: 'listing.case',
  cell: ({ of }) => ({ text: of.number, href: `/cases/${of.number}/aftermath` }),
}

const awaited = listPages<AwaitedLine>({
  path: '/orders/awaited',
  section: 'aftermath',
  listing: {
    title: ({ say }) => say('order.awaited'),
    lead: 'order.awaitedLead',
    columns: [
      personColumn,
      { title: 'order.decision', cell: ({ decision }, write) => write.term('decision', decision) },
      { title: 'order.status', cell: ({ status }) => ({ group: 'orderStatus', key: status }) },
      { title: 'order.limit', cell: ({ limitOn }) => ({ deadline: limitOn }) },
      { title: 'order.disposalUntil', cell: ({ disposal }) => ({ deadline: disposal?.until ?? null }) },
      caseColumn,
    ],
    filters: async (visit) => [await unitFilter(visit)],
    read: (visit, asked) => doAct(visit, listAwaitedOrders, asked),
    none: { title: 'order.awaitedNone', text: 'order.awaitedNoneText' },
    subPages: (visit) => aftermathLinks(visit, 'awaited'),
  },
})

const orders = listPages<OrderLine>({
  path: '/orders',
  section: 'aftermath',
  listing: {
    title: ({ say }) => say('order.title'),
    lead: 'order.lead',
    columns: [
      personColumn,
      { title: 'order.kind', cell: ({ kind }, write) => write.term('orderKind', kind) },
      { title: 'order.number', cell: ({ number }) => number },
      { title: 'order.orderedOn', cell: ({ orderedOn }) => ({ day: orderedOn }) },
      { title: 'order.post', cell: ({ post }) => post },
      { title: 'order.effectiveOn', cell: ({ effectiveOn }) => ({ day: effectiveOn }) },
      caseColumn,
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
    subPages: (visit) => aftermathLinks(visit, 'orders'),
  },
})

const reserve = listPages<OrderLine>({
  path: '/reserve',
  section: 'aftermath',
  listing: {
    title: ({ say }) => say('order.reserve'),
    lead: 'order.reserveLead',
    columns: [
      personColumn,
      { title: 'roster.position', cell: ({ of }) => of.employee.position },
      { title: 'order.reserveList', cell: ({ reserveList }) => reserveList },
      { title: 'order.number', cell: ({ number }) => number },
      { title: 'order.orderedOn', cell: ({ orderedOn }) => ({ day: orderedOn }) },
      caseColumn,
    ],
    filters: async (visit) => [await unitFilter(visit)],
    read: (visit, asked) => doAct(visit, listHeadOrders, { ...asked, kind: 'reserve' }),
    none: { title: 'order.reserveNone', text: 'order.reserveNoneText' },
    subPages: (visit) => aftermathLinks(visit, 'reserve'),
  },
})

/** Orders that decisions wait for, orders that were issued, and the personnel reserve; each as a workbook too. */
export const orderLists = [...awaited, ...orders, ...reserve]
