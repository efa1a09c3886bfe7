import { z } from 'zod'
import { opinionsOf } from '../../records/observers/opinions.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

/** What the observers of a meeting said, and to whom: `letter` is to the leadership. */
export const opinionsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      observer: z.string(),
      kind: z.string(),
      text: z.string().nullable(),
      receivedAt: z.iso.datetime(),
      cameBy: z.enum(['public-page', 'paper']),
      documents: z.array(z.uuid()).meta({ description: 'Scans of what came on paper.' }),
    }),
  ),
})

/** Lists what the observers of a meeting said of it, for the leadership, the personnel service and who led it. */
export const listOpinions: Act<{ id: string }, z.infer<typeof opinionsAnswer>> = {
  name: 'list-opinions',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permit(context, 'read-opinions', { meetingId: id }),
  perform: async ({ database }, { id }) => ({
    items: (await opinionsOf(database, id)).map(({ id: opinion, fullName, kind, text, ...row }) => ({
      ...{ id: opinion, observer: fullName, kind, text, receivedAt: row.receivedAt.toISOString() },
      ...{ cameBy: row.cameBy === 'paper' ? 'paper' : 'public-page', documents: row.documentIds },
    })),
  }),
}
