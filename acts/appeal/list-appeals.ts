import { z } from 'zod'
import { findAppeal, listAppealsOf } from '../../records/appeal/read-appeals.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { type AppealAnswer, appealAnswer, appealOf } from './appeal-answer.ts'
import { permitOnAppeal } from './permit-on-appeal.ts'

/** The appeals of a case. */
export const appealsAnswer = z.object({ items: z.array(appealAnswer) })

/** Lists the appeals of a case, in the order in which they were registered. */
export const listAppeals: Act<{ caseId: string }, z.infer<typeof appealsAnswer>> = {
  name: 'list-appeals',
  input: z.strictObject({ caseId: z.uuid() }),
  permitted: (context, { caseId }) => permit(context, 'list-appeals', { caseId }),
  perform: async ({ database }, { caseId }) => ({
    items: (await listAppealsOf(database, caseId)).map(appealOf),
  }),
}

/** Reads one appeal. */
export const readAppeal: Act<{ id: string }, AppealAnswer> = {
  name: 'read-appeal',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permitOnAppeal(context, 'list-appeals', id),
  perform: async ({ database }, { id }) => {
    const found = await findAppeal(database, id)
    if (!found) throw notFound()
    return appealOf(found)
  },
}
