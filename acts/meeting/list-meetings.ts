import { z } from 'zod'
import { type MeetingLine, listMeetings as readMeetings } from '../../records/meeting/list-meetings.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({
  mine: z
    .literal('true')
    .optional()
    .meta({ description: 'Only those of commissions in which the actor has a seat.' }),
  ...pageFields,
})
const position = z.tuple([z.iso.date(), z.uuid()])

/** The meetings of the commissions that the actor may see, the latest day first. */
export const listMeetings: Act<z.output<typeof input>, Page<MeetingLine>> = {
  name: 'list-meetings',
  input,
  permitted: (context) => permit(context, 'list-commissions', 'body'),
  perform: ({ actor, database }, asked) =>
    readMeetings(database, {
      viewer: caseViewer(actor),
      seats: asked.mine ? 'own' : 'any',
      page: pageRequest(asked, position),
    }),
}

/** What `GET /meetings` answers. */
export const meetingsAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    heldOn: z.iso.date(),
    startsAt: z.string(),
    place: z.string(),
    status: z.string(),
    commission: z.object({
      id: z.uuid(),
      orderNumber: z.string(),
      unit: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
    }),
    items: z.int(),
  }),
)
