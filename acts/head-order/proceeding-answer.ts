import { z } from 'zod'
import { OFFER_ANSWERS } from '../../regulation/head-order/head-order.ts'
import type { OrderProceeding } from '../../regulation/head-order/order-proceeding.ts'

/** The way to an order as it is answered; `limitOn` is the last day of the body's own term, by its act `term`. */
export const proceedingAnswer = z.object({
  case: z.uuid(),
  round: z.int(),
  decision: z.string(),
  status: z.enum(['awaited', 'at-disposal', 'ordered', 'over']),
  limitOn: z.iso.date().nullable(),
  limit: z.enum(['ahead', 'missed']),
  term: z.object({ workingDays: z.int(), act: z.string() }).nullable(),
  disposal: z
    .object({
      ...{ number: z.string(), on: z.iso.date(), from: z.iso.date(), until: z.iso.date() },
      exceptional: z.string().nullable(),
    })
    .nullable(),
  offers: z.array(
    z.object({
      ...{ on: z.iso.date(), post: z.string(), answer: z.enum(OFFER_ANSWERS).nullable() },
      answeredOn: z.iso.date().nullable(),
    }),
  ),
  order: z.uuid().nullable(),
})
export type ProceedingAnswer = z.infer<typeof proceedingAnswer>

/** A proceeding, as it is answered. */
export const proceedingOf = ({
  awaited,
  status,
  limitOn,
  limit,
  disposal,
  offers,
  orderId,
}: OrderProceeding): ProceedingAnswer => {
  const { caseId, round, decision, term } = awaited
  return {
    case: caseId,
    round,
    decision,
    status,
    limitOn,
    limit,
    term,
    disposal,
    offers: [...offers],
    order: orderId,
  }
}
