import { z } from 'zod'
import { type AmendmentLine, listAmendments } from '../../records/calendar/list-amendments.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject(pageFields)

/** The acts that moved days, on top of the shipped calendar. */
export const listCalendarAmendments: Act<z.infer<typeof input>, Page<AmendmentLine>> = {
  name: 'list-calendar-amendments',
  input,
  permitted: (context) => permit(context, 'list-calendar-amendments', 'body'),
  perform: ({ database }, asked) => listAmendments(database, pageRequest(asked, z.tuple([z.int()]))),
}

/** What `GET /calendar-amendments` answers. */
export const amendmentsAnswer = pageSchema(
  z.object({
    version: z.int(),
    actNumber: z.string(),
    off: z.array(z.iso.date()),
    working: z.array(z.iso.date()),
    enteredAt: z.iso.datetime(),
  }),
)
