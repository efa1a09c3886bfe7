import { z } from 'zod'
import { amendedDays } from '../../records/calendar/amended-days.ts'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { holdOnPaper as judgePaper } from '../../regulation/meeting/hold-on-paper.ts'
import { heldOnPaperSignal } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { meetingUnderWay } from './ask-meeting.ts'
import { requireLawful, tellMeeting } from './tell-meeting.ts'

const input = z.strictObject({ id: z.uuid() })

/** What saying that a meeting is held on paper answers: by when its sheets are to be entered. */
export const heldOnPaperAnswer = z.object({ enterBy: z.iso.date() })

/** Notes that a meeting is held on paper: its sheets are entered afterwards, with their scans. It is taken without Temporal, too. */
export const holdOnPaper: Act<z.infer<typeof input>, z.infer<typeof heldOnPaperAnswer>> = {
  name: 'hold-on-paper',
  input,
  permitted: (context, { id }) => permit(context, 'hold-on-paper', { meetingId: id }),
  perform: async (context, { id }) => {
    const { database, clock } = context
    const { state } = await meetingUnderWay(context, id)
    const on = clock.today().toString()
    const answer = requireLawful(judgePaper(state, { on }, await calendarInForce(database)))
    const { off, working } = await amendedDays(database)
    await database.$transaction((tx) =>
      tellMeeting(tx, context, { meetingId: id, signal: heldOnPaperSignal }, { on, off, working }),
    )
    return answer
  },
}
