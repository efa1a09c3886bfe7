import { z } from 'zod'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { type DaysFile, daysFile } from './days-file.ts'

const input = z.strictObject({ id: z.uuid() })

/** The day of a meeting, for a calendar; of one that was adjourned the day on which it goes on. */
export const readMeetingDay: Act<z.infer<typeof input>, DaysFile> = {
  name: 'read-meeting-day',
  input,
  permitted: (context, { id }) => permit(context, 'read-meeting', { meetingId: id }),
  perform: async (context, { id }) => {
    const found = await findMeeting(context.database, id)
    if (!found) throw notFound()
    return daysFile(context, {
      ...{ fileName: `meeting-${found.heldOn}.ics`, icsUid: id, days: { meeting: found.heldOn } },
      since: `${found.heldOn}T00:00:00Z`,
      path: `/meetings/${id}`,
    })
  },
}
