import { z } from 'zod'
import { lockLists } from '../../records/determination/read-lists.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { DETERMINATION, determinationWorkflowId } from '../../workflows/determination/input.ts'
import type { Act } from '../act.ts'
import { HIDDEN } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import type { begunDetermination } from './determine.ts'
import { requireDone } from './lists-for.ts'

const input = z.strictObject({ id: z.uuid() })

/**
 * Determines the same period anew from what the roster says now: whoever became due since, and whoever was struck and
 * is still owed, comes on a supplementary list that is recommended and approved as the first one was.
 */
export const supplementDetermination: Act<z.infer<typeof input>, z.infer<typeof begunDetermination>> = {
  name: 'supplement-determination',
  input,
  permitted: async (context, { id }) => {
    const exists = await context.database.determination.findUnique({ where: { id }, select: { id: true } })
    return exists ? permit(context, 'supplement-list', 'body') : HIDDEN
  },
  perform: async ({ clock, database }, { id }) => {
    await database.$transaction(async (tx) => {
      const lists = await lockLists(tx, id)
      await requireDone(tx, id)
      const supplement = 1 + lists.reduce((last, list) => Math.max(last, list.supplement), 0)
      await tx.determination.update({ where: { id }, data: { state: 'running', finishedAt: null } })
      const at = clock.now().toString()
      await postStart(tx, {
        // A supplement that found nobody made no list: the instant keeps the ids of runs apart.
        workflowId: `${determinationWorkflowId(id, supplement)}/${at}`,
        type: DETERMINATION,
        args: [{ determinationId: id, supplement, at }],
      })
    })
    return { id }
  },
}
