import { z } from 'zod'
import { amendedDays } from '../../records/calendar/amended-days.ts'
import { closeMeetingUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'

const input = z.strictObject({ id: z.uuid() })

/** What closing a meeting answers. */
export const closedMeetingAnswer = z.object({
  putOff: z.array(z.int()),
  minutesLimitOn: z.iso.date(),
  signers: z.array(z.uuid()),
  cite: z.array(z.string()),
})

/** Closes a meeting: what was not heard goes to another one, and the minutes are due (para 33, art. 50(7)). */
export const closeMeeting: Act<z.infer<typeof input>, z.infer<typeof closedMeetingAnswer>> = {
  name: 'close-meeting',
  input,
  permitted: (context, { id }) => permit(context, 'close-meeting', { meetingId: id }),
  perform: async (context, { id }) => {
    await meetingUnderWay(context, id)
    const { off, working } = await amendedDays(context.database)
    const answer = await askMeeting(context, { meetingId: id, update: closeMeetingUpdate }, { off, working })
    const { putOff, signers, cite } = answer
    return { ...answer, putOff: [...putOff], signers: [...signers], cite: [...cite] }
  },
}
