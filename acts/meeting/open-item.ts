import { z } from 'zod'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { standingOf } from '../../regulation/course/standing.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { itemOf } from '../../regulation/meeting/meeting-state.ts'
import { openItemUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, notFound } from '../problem.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  employee: z.enum(['came', 'absent']).default('came'),
})

/** What opening an item answers: on what is voted, and among what. */
export const openedItemAnswer = z.object({
  n: z.int(),
  question: z.enum(['absence', 'decision']),
  round: z.int(),
  options: z.array(z.string()),
  cite: z.array(z.string()),
})

/** Opens an item: the profile was seen, the announcement was out, there is quorum (paras 13, 20, 27). */
export const openItem: Act<z.infer<typeof input>, z.infer<typeof openedItemAnswer>> = {
  name: 'open-item',
  input,
  permitted: (context, { id }) => permit(context, 'open-item', { meetingId: id }),
  perform: async (context, { id, n, employee }) => {
    const { state } = await meetingUnderWay(context, id)
    const item = itemOf(state, n)
    if (!item) throw notFound()
    requireNotOwnItem(context, state, n)
    const found = await readCaseState(context.database, item.caseId)
    requireStillHere(found, state.heldOn)
    const { admitted, profileSeen } = standingOf(found)
    const given = { n, standing: { admitted, profileSeen }, employee, recused: [] }
    const { options, cite, ...answer } = await askMeeting(
      context,
      { meetingId: id, update: openItemUpdate },
      given,
    )
    return { ...answer, options: [...options], cite: [...cite] }
  },
}

/** A case may have moved, or ended, between the call and the meeting without its agenda knowing yet. */
const requireStillHere = ({ status, current }: CaseState, heldOn: string): void => {
  if (status !== 'open') throw conflict(`The case is ${status}.`)
  const meetingOn = current.schedule?.meeting ?? heldOn
  if (meetingOn !== heldOn) throw conflict(`The case is now scheduled for ${meetingOn}.`)
}
