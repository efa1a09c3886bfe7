import { z } from 'zod'
import { barredMembers } from '../../records/meeting/barred-members.ts'
import { attendanceUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'

const input = z.strictObject({
  id: z.uuid(),
  present: z.array(z.uuid()).max(99).meta({ description: 'The members who are present.' }),
  presiding: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'Without the chairman: whom those present chose to preside.' }),
  before: z.array(z.uuid()).max(99).nullable().optional().meta({
    description:
      'Who was on record as present at this sitting when it was taken, null: nobody yet. Refused where somebody else has recorded it meanwhile.',
  }),
})

/** What recording attendance answers. */
export const attendanceAnswer = z.object({
  outcome: z.enum(['opened', 'resumed', 'recorded', 'not-held', 'closed']),
  quorum: z.enum(['present', 'lost']),
  reason: z.string(),
  cite: z.array(z.string()),
})

/** Records who is present: with quorum the meeting is opened, without it its cases go to another one (para 20). */
export const recordAttendance: Act<z.infer<typeof input>, z.infer<typeof attendanceAnswer>> = {
  name: 'record-attendance',
  input,
  permitted: (context, { id }) => permit(context, 'record-attendance', { meetingId: id }),
  perform: async (context, { id, present, presiding, before }) => {
    const { state, commissionId } = await meetingUnderWay(context, id)
    const seats = { ids: state.composition, commissionId }
    const barred = await barredMembers(context.database, seats, state.heldOn)
    const answer = await askMeeting(
      context,
      { meetingId: id, update: attendanceUpdate },
      { present, presidingId: presiding, barred, ...(before !== undefined && { before }) },
    )
    return { ...answer, cite: [...answer.cite] }
  },
}
