import { z } from 'zod'
import type { AppealRecord } from '../../records/appeal/read-appeals.ts'
import { betterDecisions } from '../../regulation/appeal/answer-appeal.ts'
import { rulesOfAppeal } from '../../regulation/appeal/appeal-rules.ts'
import { APPEAL_OUTCOMES } from '../../regulation/appeal/appeal-state.ts'

const term = z.object({ limitOn: z.iso.date(), state: z.enum(['open', 'done', 'missed']) }).nullable()

/** An appeal as it is answered; `number` and `registeredOn` are its receipt. */
export const appealAnswer = z.object({
  id: z.uuid(),
  number: z.string(),
  case: z.uuid(),
  round: z.int(),
  against: z.string().meta({ description: 'The decision; of an appeal against an order, its ground.' }),
  order: z.uuid().nullable().meta({ description: 'The order of the head that it is against.' }),
  filedOn: z.iso.date(),
  registeredOn: z.iso.date(),
  limitOn: z.iso.date(),
  lateness: z.enum(['in-time', 'late']),
  status: z.enum(['filed', 'answered', 'refused-by-silence']),
  forwarding: term,
  answer: term,
  execution: z.enum(['suspended', 'goes-on']),
  statement: z.string().nullable(),
  outcome: z.enum(APPEAL_OUTCOMES).nullable(),
  decision: z.string().nullable(),
  decidedOn: z.iso.date().nullable(),
  reasons: z.string().nullable(),
  court: z.enum(['also', 'only-afterwards']),
  courtUntil: z.iso.date().nullable(),
  betterDecisions: z
    .array(z.string())
    .meta({ description: 'The decisions that may stand in its place: none that is worse.' }),
  cite: z.array(z.string()),
})
export type AppealAnswer = z.infer<typeof appealAnswer>

/** The appeal of a record, as it is answered. */
export const appealOf = ({ id, number, caseId, statement, reasons, state }: AppealRecord): AppealAnswer => {
  const { filed, decided, lateness, status, forwarding, answer, execution, courtUntil } = state
  const { court, cite } = rulesOfAppeal(filed).complaint
  const { round, filedOn, registeredOn, limitOn } = filed
  return {
    ...{ id, number, case: caseId, round, against: filed.decision, filedOn, registeredOn, limitOn },
    order: filed.orderId ?? null,
    ...{ lateness, status, forwarding, answer, execution, statement, courtUntil, court, cite: [cite] },
    outcome: decided?.outcome ?? null,
    decision: decided?.decision ?? null,
    decidedOn: decided?.on ?? null,
    reasons,
    betterDecisions: filed.orderId ? [] : betterDecisions(filed),
  }
}
