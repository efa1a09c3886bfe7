import { z } from 'zod'
import { POSTPONEMENT_GROUNDS } from '../../regulation/meeting/sittings.ts'
import { postponeItemUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  ground: z.enum(POSTPONEMENT_GROUNDS),
})

/** What postponing an item answers. */
export const postponedItemAnswer = z.object({ n: z.int(), ground: z.enum(POSTPONEMENT_GROUNDS) })

/** Puts one item off to another meeting while the others are heard; an absence is voted on instead (para 30). */
export const postponeItem: Act<z.infer<typeof input>, z.infer<typeof postponedItemAnswer>> = {
  name: 'postpone-item',
  input,
  permitted: (context, { id }) => permit(context, 'postpone-item', { meetingId: id }),
  perform: async (context, { id, ...given }) => {
    const { state } = await meetingUnderWay(context, id)
    requireNotOwnItem(context, state, given.n)
    return askMeeting(context, { meetingId: id, update: postponeItemUpdate }, given)
  },
}
