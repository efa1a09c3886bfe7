import { z } from 'zod'
import { type EntryLine, listEntries as readEntries } from '../../records/determination/list-entries.ts'
import type { Page } from '../../records/paging/page.ts'
import { DUE_STATUSES } from '../../regulation/due/due.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { readDetermination } from './read-determination.ts'

const input = z.strictObject({
  id: z.uuid(),
  status: z.enum(DUE_STATUSES).optional(),
  list: z.uuid().optional(),
  ...pageFields,
})
const position = z.tuple([z.string()])

/** What `GET /determinations/{id}/entries` answers. */
export const entriesAnswer = pageSchema(
  z.object({
    employee: z.uuid(),
    personnelNumber: z.string(),
    status: z.enum(DUE_STATUSES),
    due: z.iso.date().nullable(),
    window: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    cite: z.array(z.string()),
    secondRoundOwedSince: z.iso.date().nullable(),
    list: z.uuid().nullable(),
    struckGround: z.string().nullable(),
    case: z.uuid().nullable(),
  }),
)

/** Everybody on the roster with the answer and its reason. */
export const listEntries: Act<z.output<typeof input>, Page<EntryLine>> = {
  name: 'list-entries',
  input,
  permitted: (context, { id }) => readDetermination.permitted(context, { id }),
  perform: ({ actor, database }, asked) =>
    readEntries(database, {
      determinationId: asked.id,
      status: asked.status,
      listId: asked.list,
      viewer: caseViewer(actor),
      page: pageRequest(asked, position),
    }),
}
