import { z } from 'zod'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

const lasting = z.object({ count: z.int(), unit: z.string() }).nullable()

/** What `GET /cases/{id}/appeal-advice` answers: for each decision to whom, until when and how it can be appealed. */
export const adviceAnswer = z.object({
  items: z.array(
    z.object({
      ...{ round: z.int(), decision: z.string(), on: z.iso.date(), acquaintedOn: z.iso.date().nullable() },
      ...{ reviewers: z.array(z.string()), until: z.iso.date().nullable(), court: z.string() },
      countedFrom: z.enum(['acquaintance', 'decision']),
      ...{ answer: lasting, courtTerm: lasting, execution: z.string(), cite: z.array(z.string()) },
    }),
  ),
})

/** Tells of each decision of a case whom to appeal to, until when and how (para 23, art. 53). */
export const readAppealAdvice: Act<{ caseId: string }, z.infer<typeof adviceAnswer>> = {
  name: 'read-appeal-advice',
  input: z.strictObject({ caseId: z.uuid() }),
  permitted: (context, { caseId }) => permit(context, 'list-appeals', { caseId }),
  perform: async ({ database }, { caseId }) => {
    const { frame, decisions } = await readCaseState(database, caseId)
    return {
      items: (decisions ?? []).map(({ round, decision, on, acquaintedOn }) => {
        const { reviewers, cite, ...advice } = appealAdvice(frame, { on, acquaintedOn })
        return {
          ...{ round, decision, on, acquaintedOn, ...advice },
          ...{ reviewers: [...reviewers], cite: [...cite] },
        }
      }),
    }
  },
}
