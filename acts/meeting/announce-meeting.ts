import { z } from 'zod'
import { postSignal } from '../../records/outbox/post-message.ts'
import { announceMeeting as judgeAnnouncing } from '../../regulation/meeting/announce.ts'
import { meetingWorkflowId } from '../../workflows/meeting/input.ts'
import { announcedSignal } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid } from '../problem.ts'
import { meetingUnderWay } from './ask-meeting.ts'

const input = z.strictObject({ id: z.uuid(), announcedOn: z.iso.date() })

/** What announcing a meeting answers. */
export const announcedAnswer = z.object({ announcedOn: z.iso.date() })

/** Records when a called meeting was announced on the internet resource, a fact (para 27). */
export const announceMeeting: Act<z.infer<typeof input>, z.infer<typeof announcedAnswer>> = {
  name: 'announce-meeting',
  input,
  permitted: (context, { id }) => permit(context, 'announce-meeting', { meetingId: id }),
  perform: async (context, { id, announcedOn }) => {
    const { actor, clock, database, requestId } = context
    if (announcedOn > clock.today().toString()) throw invalid('announcedOn', 'lies in the future')
    const { state } = await meetingUnderWay(context, id)
    const verdict = judgeAnnouncing(state, announcedOn)
    if (verdict.outcome === 'refused') throw conflict(verdict.reason)
    const told = {
      key: requestId,
      at: clock.now().toString(),
      actorId: actor.accountId,
      given: { announcedOn },
    }
    await database.$transaction((tx) =>
      postSignal(tx, { workflowId: meetingWorkflowId(id), name: announcedSignal.name, args: [told] }),
    )
    return { announcedOn }
  },
}
