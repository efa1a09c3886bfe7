import { z } from 'zod'
import { findCase } from '../../records/case/find-case.ts'
import { absencesOf } from '../../records/head-order/head-orders.ts'
import { placeAtDisposal as judge } from '../../regulation/head-order/judge-disposal.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { invalid, notFound } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { onProceeding } from './on-proceeding.ts'
import type { ProceedingAnswer } from './proceeding-answer.ts'

const input = z.strictObject({
  caseId: z.uuid(),
  number: z.string().trim().min(1).max(100),
  on: z.iso.date().meta({ description: 'The day of the order.' }),
  from: z.iso.date().meta({ description: 'The first day at disposal; its last day follows from the act.' }),
  exceptional: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .optional()
    .meta({ description: 'Why the longer term of the act is used.' }),
  documents: z.array(uploadSchema).max(10).default([]),
})

/** Enters the order that places an employee at the disposal of the body, with which demotion begins (art. 46-1). */
export const placeAtDisposal: Act<z.infer<typeof input>, ProceedingAnswer> = {
  name: 'place-at-disposal',
  input,
  permitted: (context, { caseId }) => permit(context, 'place-at-disposal', { caseId }),
  perform: async (context, { documents, caseId, ...given }) => {
    const found = await findCase(context.database, caseId)
    if (!found) throw notFound()
    if (given.on > context.clock.today().toString()) throw invalid('on', `${given.on} lies ahead`)
    const { exceptional = null, ...order } = given
    return onProceeding(context, { caseId, documents }, async ({ state }, tx) =>
      judge(state, { ...order, exceptional }, await absencesOf(tx, found.employeeId)),
    )
  },
}
