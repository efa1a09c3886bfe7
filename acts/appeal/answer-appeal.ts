import { z } from 'zod'
import { keepReasons } from '../../records/appeal/keep-reasons.ts'
import { findAppeal } from '../../records/appeal/read-appeals.ts'
import { APPEAL_OUTCOMES } from '../../regulation/appeal/appeal-state.ts'
import { DECISION_KEYS } from '../../regulation/rulesets/keys.ts'
import { appealWorkflowId } from '../../workflows/appeal/input.ts'
import { answerUpdate } from '../../workflows/appeal/messages.ts'
import type { Act } from '../act.ts'
import { askVerdict } from '../ask-verdict.ts'
import { notFound } from '../problem.ts'
import { type AppealAnswer, appealOf } from './appeal-answer.ts'
import { permitOnAppeal } from './permit-on-appeal.ts'

const input = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(APPEAL_OUTCOMES),
  decision: z.enum(DECISION_KEYS).nullable().default(null).meta({
    description: 'With `changed`: the decision that stands in place of the earlier; never a worse one.',
  }),
  reasons: z.string().trim().min(1).max(20_000),
})
type Input = z.infer<typeof input>

/** A head answers an appeal with reasons: nobody who voted or signed, and never for the worse (para 23, art. 53). */
export const answerAppeal: Act<Input, AppealAnswer> = {
  name: 'answer-appeal',
  input,
  permitted: (context, { id }) => permitOnAppeal(context, 'answer-appeal', id),
  perform: async (context, { id, outcome, decision, reasons }) => {
    const { actor, clock, database, requestId } = context
    const on = clock.today().toString()
    const isOpen = async () => (await findAppeal(database, id))?.state.status === 'filed'
    const state = await askVerdict(
      context,
      { workflowId: appealWorkflowId(id), update: answerUpdate, isOpen },
      {
        key: requestId,
        at: clock.now().toString(),
        actorId: actor.accountId,
        given: { outcome, decision, on, reviewerId: actor.employeeId ?? actor.accountId },
      },
    )
    await keepReasons(database, { id, reasons, decidedById: actor.accountId })
    const found = await findAppeal(database, id)
    if (!found) throw notFound()
    return appealOf({ ...found, state })
  },
}
