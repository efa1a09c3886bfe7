import { z } from 'zod'
import { listHeadOrders } from '../../records/head-order/head-orders.ts'
import { reviewOrder as judge } from '../../regulation/head-order/judge-review.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { invalid, notFound } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { onProceeding } from './on-proceeding.ts'
import type { ProceedingAnswer } from './proceeding-answer.ts'

const input = z.strictObject({
  caseId: z.uuid(),
  order: z.uuid(),
  outcome: z.enum(['revoked', 'kept']),
  on: z.iso.date(),
  number: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Of the order by which it is revoked.' }),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .optional()
    .meta({ description: 'Why it is kept all the same.' }),
  documents: z.array(uploadSchema).max(10).default([]),
})

/** Records what the head does about an order whose ground fell on appeal or by annulment: revoked, or kept for a reason. */
export const reviewOrder: Act<z.infer<typeof input>, ProceedingAnswer> = {
  name: 'review-order',
  input,
  permitted: (context, { caseId }) => permit(context, 'enter-head-order', { caseId }),
  perform: async (context, { caseId, order, on, outcome, number = null, reason = null, documents }) => {
    if (on > context.clock.today().toString()) throw invalid('on', `${on} lies ahead`)
    const found = (await listHeadOrders(context.database, caseId)).find(({ id }) => id === order)
    if (!found) throw notFound()
    const given = { orderId: order, outcome, number, on, reason }
    return onProceeding(context, { caseId, documents, round: found.round }, ({ state }) =>
      judge(state, given),
    )
  },
}
