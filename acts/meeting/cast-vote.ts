import { z } from 'zod'
import { castVoteUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { forbidden, invalid } from '../problem.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'
import { roundMeant } from './round-meant.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  member: z
    .uuid()
    .optional()
    .meta({ description: 'Who voted, when the secretary enters it; left out: oneself.' }),
  option: z.string().min(1).max(50).nullable().meta({ description: 'One of the options; null abstains.' }),
  ballot: roundMeant,
})
type Input = z.infer<typeof input>

/** What casting a vote answers. */
export const voteAnswer = z.object({
  n: z.int(),
  question: z.enum(['absence', 'decision']),
  round: z.int(),
  memberId: z.uuid(),
  option: z.string().nullable(),
})

/** One open vote: of a member himself, or entered by the secretary or the chairman in the member's name (para 21). */
export const castVote: Act<Input, z.infer<typeof voteAnswer>> = {
  name: 'cast-vote',
  input,
  permitted: (context, { id }) => permit(context, 'cast-votes', { meetingId: id }),
  perform: async (context, { id, n, member, option, ballot }) => {
    const { state } = await meetingUnderWay(context, id)
    const memberId = member ?? context.actor.employeeId
    if (memberId === null) throw invalid('member', 'name the member who voted')
    const entersForOthers = [state.secretaryId, state.chairmanId].includes(context.actor.employeeId ?? '')
    if ((memberId !== context.actor.employeeId || state.paper) && !entersForOthers)
      throw forbidden('A member votes himself; the secretary enters the votes of others.')
    requireNotOwnItem(context, state, n)
    const given = { n, memberId, option, ...(ballot && { ballot }) }
    return askMeeting(context, { meetingId: id, update: castVoteUpdate }, given)
  },
}
