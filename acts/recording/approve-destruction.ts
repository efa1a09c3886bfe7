import { z } from 'zod'
import { postStart } from '../../records/outbox/post-message.ts'
import { approveDestruction as approve, findDestruction } from '../../records/recording/destructions.ts'
import { RECORDING_DESTRUCTION, recordingDestructionId } from '../../workflows/destruction/input.ts'
import type { Act } from '../act.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { answerOf, type DestructionAnswer, permitOnDestruction } from './destruction-answer.ts'

const input = z.strictObject({
  id: z.uuid(),
  actNumber: z.string().trim().min(1).max(100),
  actOn: z.iso.date(),
})

/**
 * The head approves an act of destruction by its number and day; it is carried out at once, each recording judged anew: what
 * an appeal, a court or a hold came to keep meanwhile is left (para 29).
 */
export const approveDestruction: Act<z.infer<typeof input>, DestructionAnswer> = {
  name: 'approve-destruction',
  input,
  permitted: (context, { id }) => permitOnDestruction(context, 'approve-destruction', id),
  perform: async ({ database, clock, actor }, { id, actNumber, actOn }) => {
    if (actOn > clock.today().toString()) throw invalid('actOn', `${actOn} lies ahead`)
    const at = clock.now().toString()
    const drawnUp = await findDestruction(database, id)
    if (!drawnUp) throw notFound()
    const drawnUpOn = answerOf(drawnUp).drawnUpOn
    if (actOn < drawnUpOn) throw invalid('actOn', `${actOn} is before the act was drawn up on ${drawnUpOn}`)
    await database.$transaction(async (tx) => {
      const isNew = await approve(tx, id, { actNumber, actOn, byId: actor.accountId, at })
      const workflow = { workflowId: recordingDestructionId(id), type: RECORDING_DESTRUCTION }
      if (isNew) await postStart(tx, { ...workflow, args: [{ destructionId: id, at }] })
    })
    const approved = await findDestruction(database, id)
    if (!approved) throw notFound()
    if (approved.actNumber !== actNumber) throw conflict('The act was approved already under another number.')
    return answerOf(approved)
  },
}
