import { z } from 'zod'
import { publicationsOf } from '../../records/observers/publications.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

/** What of a meeting was made public: where, when, with which proof. */
export const publicationsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      what: z.string(),
      place: z.string(),
      placeName: z.string().nullable(),
      publishedOn: z.iso.date(),
      publishedAt: z.iso.datetime().nullable(),
      people: z.int(),
      documents: z.array(z.uuid()),
      recordedAt: z.iso.datetime(),
    }),
  ),
})

/** Lists the publications of a meeting. */
export const listPublications: Act<{ id: string }, z.infer<typeof publicationsAnswer>> = {
  name: 'list-publications',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permit(context, 'read-meeting', { meetingId: id }),
  perform: async ({ database }, { id }) => ({
    items: (await publicationsOf(database, id)).map((row) => ({
      ...{ id: row.id, what: row.what, place: row.place, placeName: row.placeName },
      publishedOn: row.publishedOn.toISOString().slice(0, 10),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      people: row.listed.length,
      documents: row.documentIds,
      recordedAt: row.recordedAt.toISOString(),
    })),
  }),
}
