import { z } from 'zod'
import {
  type CommissionLine,
  listCommissions as readCommissions,
} from '../../records/meeting/list-commissions.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.date(), z.uuid()])

/** The commissions that the actor may see, the latest order first. */
export const listCommissions: Act<z.output<typeof input>, Page<CommissionLine>> = {
  name: 'list-commissions',
  input,
  permitted: (context) => permit(context, 'list-commissions', 'body'),
  perform: ({ actor, database }, asked) =>
    readCommissions(database, { viewer: caseViewer(actor), page: pageRequest(asked, position) }),
}

/** What `GET /commissions` answers. */
export const commissionsAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    orderNumber: z.string(),
    orderedOn: z.iso.date(),
    unit: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
    chairman: personSchema.nullable(),
    members: z.int(),
    meetings: z.int(),
    replacedBy: z
      .uuid()
      .nullable()
      .meta({ description: 'The commission whose order took the place of this one.' }),
  }),
)
