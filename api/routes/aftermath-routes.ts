import { annulCertification, annulmentAnswer } from '../../acts/annulment/annul-certification.ts'
import { listLowerDecisions, lowerDecisionsAnswer } from '../../acts/annulment/list-lower-decisions.ts'
import { readAnnulment, readAnnulmentAnswer } from '../../acts/annulment/read-annulment.ts'
import { enterHeadOrder } from '../../acts/head-order/enter-head-order.ts'
import {
  allOrdersAnswer,
  awaitedOrdersAnswer,
  listAwaitedOrders,
  listHeadOrders,
} from '../../acts/head-order/list-head-orders.ts'
import { answerOffer, offerPost } from '../../acts/head-order/offer-post.ts'
import { orderAnswer } from '../../acts/head-order/order-answer.ts'
import { placeAtDisposal } from '../../acts/head-order/place-at-disposal.ts'
import { proceedingAnswer } from '../../acts/head-order/proceeding-answer.ts'
import { ordersAnswer, readHeadOrders } from '../../acts/head-order/read-head-orders.ts'
import { reviewOrder } from '../../acts/head-order/review-order.ts'
import { BY_ID_OR_NUMBER } from './case-routes.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** What follows a decision beside appeals. */
export const aftermathRoutes = [
  route({
    method: 'post',
    path: '/cases/{id}/annulment',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary: 'Annul a certification whose tests or standards were falsified: by a higher head or commission',
    act: annulCertification,
    answer: annulmentAnswer,
    status: 202,
    location: (_, { caseId }) => `/cases/${caseId}`,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/annulment',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary: 'By whom and why a certification was annulled, and which case followed',
    act: readAnnulment,
    answer: readAnnulmentAnswer,
  }),
  route({
    method: 'get',
    path: '/decisions',
    tag: 'After the decision',
    summary: 'Decisions of lower commissions, the latest first: for whoever may annul them',
    act: listLowerDecisions,
    answer: lowerDecisionsAnswer,
  }),
  route({
    method: 'get',
    path: '/orders',
    tag: 'After the decision',
    summary: 'Orders of heads in the cases that one may see, the latest first; the reserve by its kind',
    act: listHeadOrders,
    answer: allOrdersAnswer,
  }),
  route({
    method: 'get',
    path: '/orders/awaited',
    tag: 'After the decision',
    summary: 'Decisions that wait for an order of the head, the nearest limit first',
    act: listAwaitedOrders,
    answer: awaitedOrdersAnswer,
  }),
  route({
    method: 'post',
    path: '/cases/{id}/orders',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary:
      'Enter what the head ordered on the ground of the decision: reserve, promotion, demotion, dismissal, none',
    act: enterHeadOrder,
    answer: orderAnswer,
    status: 201,
    location: (order) => `/cases/${order.case}/orders`,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/cases/{id}/disposal',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary: 'Enter the order that places an employee at the disposal of the body, before a demotion',
    act: placeAtDisposal,
    answer: proceedingAnswer,
    status: 201,
    location: (order) => `/cases/${order.case}/orders`,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/cases/{id}/offers',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary: 'Record the written offer of a lower post to an employee at disposal',
    act: offerPost,
    answer: proceedingAnswer,
    status: 201,
    location: (order) => `/cases/${order.case}/orders`,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/cases/{id}/offers/answer',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary: 'Record the written answer to the last offer: accepted or refused; silence is told by time',
    act: answerOffer,
    answer: proceedingAnswer,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/cases/{id}/orders/{order}/review',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary:
      'Record what becomes of an order whose ground fell: revoked by another order, or kept for a reason',
    act: reviewOrder,
    answer: proceedingAnswer,
    status: 201,
    location: (order) => `/cases/${order.case}/orders`,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/orders',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary:
      'Orders of the head on the decisions of a case, with whom to appeal to, and what is on the way to one',
    act: readHeadOrders,
    answer: ordersAnswer,
  }),
]
