import { z } from 'zod'
import { listOpinions as readOpinions } from '../../records/meeting/opinions.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({ id: z.uuid() })

/** What `GET /meetings/{id}/opinions` answers. */
export const opinionsAnswer = z.object({
  items: z.array(
    z.object({
      ...{ id: z.uuid(), n: z.int(), memberId: z.uuid(), filedOn: z.iso.date() },
      words: z.string().nullable(),
      documentId: z
        .uuid()
        .nullable()
        .meta({ description: 'The document that holds it: `GET /documents/{id}`.' }),
      sha256: z.string(),
    }),
  ),
})

/** The separate opinions of a meeting: read by whoever reads its minutes. */
export const listOpinions: Act<z.infer<typeof input>, z.infer<typeof opinionsAnswer>> = {
  name: 'list-opinions',
  input,
  permitted: (context, { id }) => permit(context, 'read-meeting', { meetingId: id }),
  perform: async ({ database }, { id }) => ({ items: await readOpinions(database, id) }),
}
