import { z } from 'zod'
import { RECOMMENDATIONS } from '../../regulation/meeting/meeting-state.ts'
import { GROUND_KEYS } from '../../regulation/rulesets/keys.ts'
import { closeItemUpdate } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { askMeeting, meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'
import { roundMeant } from './round-meant.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  grounds: z
    .array(z.enum(GROUND_KEYS))
    .max(GROUND_KEYS.length)
    .default([])
    .meta({ description: 'Of a decision of non-correspondence, where the act asks for grounds.' }),
  recommendation: z
    .enum(RECOMMENDATIONS)
    .nullable()
    .default(null)
    .meta({ description: 'Which of the two, of reserve-or-promotion.' }),
  ballot: roundMeant,
})

/** What counting a vote answers; `next`: on what is voted now, null when the item is closed. */
export const countAnswer = z.object({
  n: z.int(),
  question: z.enum(['absence', 'decision']),
  round: z.int(),
  outcome: z.enum(['adopted', 'revote', 'put-off']),
  adopted: z.string().nullable(),
  by: z.enum(['majority', 'chairman']).nullable(),
  counts: z.record(z.string(), z.int()),
  among: z.array(z.string()),
  next: z
    .object({ question: z.enum(['absence', 'decision']), round: z.int(), options: z.array(z.string()) })
    .nullable(),
  cite: z.array(z.string()),
})

/** Counts the round of voting under way: adopted, voted again, or put off to another meeting (para 21, art. 49(8)). */
export const closeItem: Act<z.infer<typeof input>, z.infer<typeof countAnswer>> = {
  name: 'close-item',
  input,
  permitted: (context, { id }) => permit(context, 'close-item', { meetingId: id }),
  perform: async (context, { id, ballot, ...asked }) => {
    const { state } = await meetingUnderWay(context, id)
    requireNotOwnItem(context, state, asked.n)
    const given = { ...asked, ...(ballot && { ballot }) }
    const { among, cite, next, ...answer } = await askMeeting(
      context,
      { meetingId: id, update: closeItemUpdate },
      given,
    )
    return {
      ...answer,
      among: [...among],
      cite: [...cite],
      next: next && { ...next, options: [...next.options] },
    }
  },
}
