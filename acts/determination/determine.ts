import { z } from 'zod'
import { postStart } from '../../records/outbox/post-message.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { DETERMINATION, determinationWorkflowId } from '../../workflows/determination/input.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({
  asOf: z.iso.date().meta({ description: 'The first day of the period for which is determined.' }),
  ruleset: z.enum(RULESET_IDS).optional().meta({ description: 'The ruleset of the body when left out.' }),
})
type Input = z.infer<typeof input>

/** What the post of a determination or of a supplement answers. */
export const begunDetermination = z.object({ id: z.uuid() })

/** Determines who is to be certified (para 8); goes on by itself. */
export const determine: Act<Input, z.infer<typeof begunDetermination>> = {
  name: 'determine',
  input,
  permitted: (context) => permit(context, 'determine', 'body'),
  perform: async ({ actor, clock, database, requestId: id, settings }, { asOf, ruleset }) => {
    const at = clock.now().toString()
    await database.$transaction(async (tx) => {
      await tx.determination.create({
        data: {
          id,
          asOf: new Date(parseCivilDate(asOf, 'asOf').toString()),
          ruleset: ruleset ?? settings.ruleset,
          state: 'running',
          progress: { people: 0, of: 0 },
          startedById: actor.accountId,
          startedAt: new Date(at),
        },
      })
      await postStart(tx, {
        workflowId: determinationWorkflowId(id, 0),
        type: DETERMINATION,
        args: [{ determinationId: id, supplement: 0, at }],
      })
    })
    return { id }
  },
}
