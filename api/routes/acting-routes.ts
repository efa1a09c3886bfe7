import { actingOrderAnswer } from '../../acts/acting/acting-answer.ts'
import { endActingOrder } from '../../acts/acting/end-acting-order.ts'
import { enterActingOrder } from '../../acts/acting/enter-acting-order.ts'
import { actingOrdersAnswer, listOrders } from '../../acts/acting/list-acting-orders.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** Who acts for whom, under which order, on which days. */
export const actingRoutes = [
  route({
    method: 'get',
    path: '/acting-orders',
    tag: 'Acting for somebody',
    summary: 'The orders by which people act for others, as far as I may see them',
    act: listOrders,
    answer: actingOrdersAnswer,
  }),
  route({
    method: 'post',
    path: '/acting-orders',
    tag: 'Acting for somebody',
    summary: 'Enter an order by which an employee acts for whoever holds an office',
    act: enterActingOrder,
    answer: actingOrderAnswer,
    status: 201,
    location: ({ id }) => `/acting-orders/${id}`,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/acting-orders/{id}/end',
    tag: 'Acting for somebody',
    summary: 'End an order before its time, by another order',
    act: endActingOrder,
    answer: actingOrderAnswer,
  }),
]
