import { z } from 'zod'
import { askQuestionUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  member: z.uuid().meta({ description: 'The member who asked.' }),
  before: z.coerce.number().int().min(0).optional().meta({
    description:
      'How many had been asked when it was counted: refused where somebody else has counted one meanwhile.',
  }),
})

/** What counting a question answers; `left` is null where the act sets no number. */
export const questionAnswer = z.object({ n: z.int(), asked: z.int(), left: z.int().nullable() })

/** Counts a question that a member asks the employee: the sixteenth is refused under para 28. */
export const askQuestion: Act<z.infer<typeof input>, z.infer<typeof questionAnswer>> = {
  name: 'ask-question',
  input,
  permitted: (context, { id }) => permit(context, 'ask-question', { meetingId: id }),
  perform: async (context, { id, n, member, before }) => {
    const { state } = await meetingUnderWay(context, id)
    requireNotOwnItem(context, state, n)
    const given = { n, memberId: member, ...(before !== undefined && { before }) }
    return askMeeting(context, { meetingId: id, update: askQuestionUpdate }, given)
  },
}
