import { z } from 'zod'
import { RECUSAL_DECIDERS, RECUSAL_GROUNDS } from '../../regulation/recusal/recusal.ts'
import { recuseMemberUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { invalid } from '../problem.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  member: z.uuid(),
  ground: z.enum(RECUSAL_GROUNDS),
  decidedBy: z.enum(RECUSAL_DECIDERS),
  on: z.iso.date().meta({ description: 'The day on which it was decided.' }),
})

/** What recusing a member answers: everybody who does not take part in the item. */
export const recusalAnswer = z.object({ n: z.int(), recused: z.array(z.uuid()) })

/** Records that a member does not take part in an item: the ground, who decided, and when. */
export const recuseMember: Act<z.infer<typeof input>, z.infer<typeof recusalAnswer>> = {
  name: 'recuse-member',
  input,
  permitted: (context, { id }) => permit(context, 'recuse-member', { meetingId: id }),
  perform: async (context, { id, member, ...given }) => {
    if (given.on > context.clock.today().toString()) throw invalid('on', `${given.on} lies ahead`)
    const { state } = await meetingUnderWay(context, id)
    requireNotOwnItem(context, state, given.n)
    const update = { meetingId: id, update: recuseMemberUpdate }
    const { n, recused } = await askMeeting(context, update, { ...given, memberId: member })
    return { n, recused: [...recused] }
  },
}
