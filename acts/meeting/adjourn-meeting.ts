import { z } from 'zod'
import { amendedDays } from '../../records/calendar/amended-days.ts'
import { ADJOURNMENT_REASONS } from '../../regulation/meeting/sittings.ts'
import { adjournMeetingUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { meetingPlace } from './meeting-place.ts'

const input = z.strictObject({
  id: z.uuid(),
  resumesOn: z.iso.date().meta({ description: 'A later working day.' }),
  ...meetingPlace,
  reason: z.enum(ADJOURNMENT_REASONS),
})

/** What adjourning a meeting answers: the items that wait for the next sitting. */
export const adjournedAnswer = z.object({ resumesOn: z.iso.date(), waiting: z.array(z.int()) })

/** Adjourns an open meeting to another day: what was decided stands, what waits is heard then, with a quorum anew. */
export const adjournMeeting: Act<z.infer<typeof input>, z.infer<typeof adjournedAnswer>> = {
  name: 'adjourn-meeting',
  input,
  permitted: (context, { id }) => permit(context, 'adjourn-meeting', { meetingId: id }),
  perform: async (context, { id, ...asked }) => {
    await meetingUnderWay(context, id)
    const { off, working } = await amendedDays(context.database)
    const given = { ...asked, off, working }
    const answer = await askMeeting(context, { meetingId: id, update: adjournMeetingUpdate }, given)
    return { ...answer, waiting: [...answer.waiting] }
  },
}
