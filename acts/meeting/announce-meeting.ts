import { z } from 'zod'
import { announceMeeting as judgeAnnouncing } from '../../regulation/meeting/announce.ts'
import { announcedSignal } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { invalid } from '../problem.ts'
import { meetingUnderWay } from './ask-meeting.ts'
import { requireLawful, tellMeeting } from './tell-meeting.ts'

const input = z.strictObject({ id: z.uuid(), announcedOn: z.iso.date() })

/** What announcing a meeting answers. */
export const announcedAnswer = z.object({ announcedOn: z.iso.date() })

/** Records when a called meeting was announced on the internet resource, a fact (para 27). */
export const announceMeeting: Act<z.infer<typeof input>, z.infer<typeof announcedAnswer>> = {
  name: 'announce-meeting',
  input,
  permitted: (context, { id }) => permit(context, 'announce-meeting', { meetingId: id }),
  perform: async (context, { id, announcedOn }) => {
    const { clock, database } = context
    if (announcedOn > clock.today().toString()) throw invalid('announcedOn', 'lies in the future')
    const { state } = await meetingUnderWay(context, id)
    requireLawful(judgeAnnouncing(state, announcedOn))
    await database.$transaction((tx) =>
      tellMeeting(tx, context, { meetingId: id, signal: announcedSignal }, { announcedOn }),
    )
    return { announcedOn }
  },
}
