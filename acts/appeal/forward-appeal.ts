import { z } from 'zod'
import { findAppeal } from '../../records/appeal/read-appeals.ts'
import { postSignal } from '../../records/outbox/post-message.ts'
import { forwardAppeal as judgeForwarding } from '../../regulation/appeal/answer-appeal.ts'
import { appealWorkflowId } from '../../workflows/appeal/input.ts'
import { forwardedSignal } from '../../workflows/appeal/messages.ts'
import type { Act } from '../act.ts'
import { invalid, notFound, unlawful } from '../problem.ts'
import { permitOnAppeal } from './permit-on-appeal.ts'

/** What forwarding an appeal answers. */
export const forwardedAnswer = z.object({ id: z.uuid(), on: z.iso.date() })
type Forwarded = z.infer<typeof forwardedAnswer>

const input = z.strictObject({ id: z.uuid(), on: z.iso.date() })

/** Tells when an appeal was handed to whoever answers it, with the file (art. 53). */
export const forwardAppeal: Act<z.infer<typeof input>, Forwarded> = {
  name: 'forward-appeal',
  input,
  permitted: (context, { id }) => permitOnAppeal(context, 'forward-appeal', id),
  perform: async ({ actor, clock, database, requestId }, { id, on }) => {
    if (on > clock.today().toString()) throw invalid('on', `${on} lies ahead`)
    const found = await findAppeal(database, id)
    if (!found) throw notFound()
    const verdict = judgeForwarding(found.state, on)
    if (verdict.outcome === 'refused') throw unlawful({ detail: verdict.reason, cite: verdict.cite })
    const told = { key: requestId, at: clock.now().toString(), actorId: actor.accountId, given: { on } }
    await database.$transaction((tx) =>
      postSignal(tx, { workflowId: appealWorkflowId(id), name: forwardedSignal.name, args: [told] }),
    )
    return { id, on }
  },
}
