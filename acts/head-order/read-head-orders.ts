import { z } from 'zod'
import { listHeadOrders } from '../../records/head-order/head-orders.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { orderAnswer, orderOf } from './order-answer.ts'

/** What was ordered on the decisions of a case. */
export const ordersAnswer = z.object({ items: z.array(orderAnswer) })

/** Lists the orders of the head on the decisions of a case. */
export const readHeadOrders: Act<{ caseId: string }, z.infer<typeof ordersAnswer>> = {
  name: 'read-head-orders',
  input: z.strictObject({ caseId: z.uuid() }),
  permitted: (context, { caseId }) => permit(context, 'read-head-orders', { caseId }),
  perform: async ({ database }, { caseId }) => {
    const state = await readCaseState(database, caseId)
    return { items: (await listHeadOrders(database, caseId)).map((record) => orderOf(record, state)) }
  },
}
