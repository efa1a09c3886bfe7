import { z } from 'zod'
import { CANCELLATION_REASONS } from '../../regulation/meeting/sittings.ts'
import { cancelMeetingUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'

const input = z.strictObject({ id: z.uuid(), reason: z.enum(CANCELLATION_REASONS) })

/** What cancelling a meeting answers: the items whose cases are to be called again. */
export const cancelledMeetingAnswer = z.object({ released: z.array(z.int()) })

/** Cancels a meeting that was called and not opened: members and employees are told, its cases wait for another call. */
export const cancelMeeting: Act<z.infer<typeof input>, z.infer<typeof cancelledMeetingAnswer>> = {
  name: 'cancel-meeting',
  input,
  permitted: (context, { id }) => permit(context, 'cancel-meeting', { meetingId: id }),
  perform: async (context, { id, reason }) => {
    await meetingUnderWay(context, id)
    const { released } = await askMeeting(context, { meetingId: id, update: cancelMeetingUpdate }, { reason })
    return { released: [...released] }
  },
}
