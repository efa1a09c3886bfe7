import { z } from 'zod'
import { listHeadOrders } from '../../records/head-order/head-orders.ts'
import { listProceedings } from '../../records/head-order/order-proceedings.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { orderAnswer, orderOf } from './order-answer.ts'
import { proceedingAnswer, proceedingOf } from './proceeding-answer.ts'

/** What was ordered on the decisions of a case, and what is on the way to an order. */
export const ordersAnswer = z.object({ items: z.array(orderAnswer), awaited: z.array(proceedingAnswer) })

/** Lists the orders of the head on the decisions of a case. */
export const readHeadOrders: Act<{ caseId: string }, z.infer<typeof ordersAnswer>> = {
  name: 'read-head-orders',
  input: z.strictObject({ caseId: z.uuid() }),
  permitted: (context, { caseId }) => permit(context, 'read-head-orders', { caseId }),
  perform: async ({ database }, { caseId }) => {
    const state = await readCaseState(database, caseId)
    const [orders, proceedings] = await Promise.all([
      listHeadOrders(database, caseId),
      listProceedings(database, caseId),
    ])
    const fallen = proceedings.flatMap((each) => each.state.fallen)
    return {
      items: orders.map((record) => orderOf(record, state, fallen)),
      awaited: proceedings.map(({ state: awaited }) => proceedingOf(awaited)),
    }
  },
}
