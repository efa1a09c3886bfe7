import { z } from 'zod'
import type { HeadOrderRecord } from '../../records/head-order/head-orders.ts'
import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { HEAD_ORDERS, OFFER_ANSWERS } from '../../regulation/head-order/head-order.ts'
import type { FallenOrder } from '../../regulation/head-order/order-proceeding.ts'

const advice = z.object({
  reviewers: z.array(z.string()),
  until: z.iso.date().nullable(),
  court: z.string(),
  execution: z.string(),
  cite: z.array(z.string()),
})

/** An order of the head; `appeal`: to whom, until when and how it can be appealed against. */
export const orderAnswer = z.object({
  id: z.uuid(),
  case: z.uuid(),
  round: z.int(),
  decision: z.string(),
  kind: z.enum(HEAD_ORDERS),
  number: z.string(),
  orderedOn: z.iso.date(),
  effectiveOn: z.iso.date().nullable(),
  reserveList: z.string().nullable(),
  post: z.string().nullable(),
  reason: z.string().nullable(),
  disposal: z
    .object({ from: z.iso.date(), until: z.iso.date(), exceptional: z.string().nullable() })
    .nullable(),
  offer: z.object({ on: z.iso.date(), answer: z.enum(OFFER_ANSWERS) }).nullable(),
  atOnce: z.string().nullable(),
  signedBy: z.uuid().nullable().meta({ description: 'The employee who signed it.' }),
  cite: z.array(z.string()),
  fallen: z
    .object({
      on: z.iso.date(),
      review: z
        .object({
          outcome: z.enum(['revoked', 'kept']),
          ...{ number: z.string().nullable(), on: z.iso.date(), reason: z.string().nullable() },
        })
        .nullable(),
    })
    .nullable()
    .meta({
      description: 'When its ground fell, on appeal or by annulment, and what the head did about it.',
    }),
  appeal: advice,
})
export type OrderAnswer = z.infer<typeof orderAnswer>

/** The order of a record, as it is answered; `fallen`: the orders of its proceedings whose ground fell. */
export const orderOf = (
  { id, caseId, round, decision, number, order, cite, signedById }: HeadOrderRecord,
  { frame, decisions }: Pick<CaseState, 'frame' | 'decisions'>,
  fallen: readonly FallenOrder[] = [],
): OrderAnswer => {
  const fell = fallen.find(({ orderId }) => orderId === id)
  const acquaintedOn = decisions.find((record) => record.round === round)?.acquaintedOn ?? null
  const { reviewers, until, court, execution, ...advised } = appealAdvice(frame, {
    on: order.orderedOn,
    acquaintedOn: acquaintedOn !== null && acquaintedOn > order.orderedOn ? acquaintedOn : null,
  })
  return {
    ...{ id, case: caseId, round, decision, number, signedBy: signedById, cite, ...order },
    fallen: fell ? { on: fell.on, review: fell.review } : null,
    appeal: { reviewers: [...reviewers], until, court, execution, cite: [...advised.cite] },
  }
}
