import { z } from 'zod'
import { ACCESS_KINDS, type AccessLine, listAccesses } from '../../records/access/list-accesses.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { namedAccount, namedOrder } from '../acting/acting-answer.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({
  case: z.uuid().optional(),
  by: z.string().min(1).max(100).optional().meta({ description: 'A personnel number.' }),
  kind: z.enum(ACCESS_KINDS).optional(),
  from: z.iso.date().optional().meta({ description: 'Only what was done on this day, in Almaty, or later.' }),
  to: z.iso.date().optional().meta({ description: 'Only what was done on this day, in Almaty, or before.' }),
  ...pageFields,
})

/**
 * Who looked at what, printed it or took it, the latest first: an auditor's, of the whole body, or of one case of his unit.
 */
export const listAccessLog: Act<z.infer<typeof input>, Page<AccessLine>> = {
  name: 'list-access-log',
  input,
  permitted: (context, { case: caseId }) =>
    permit(context, 'read-access-log', caseId === undefined ? 'wholeBody' : { caseId }),
  perform: ({ database }, asked) =>
    listAccesses(database, {
      ...{ caseId: asked.case, by: asked.by, kind: asked.kind, from: asked.from, to: asked.to },
      page: pageRequest(asked, z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,19}$/)])),
    }),
}

/** What `GET /access-log` answers. */
export const accessLogAnswer = pageSchema(
  z.object({
    at: z.iso.datetime(),
    by: namedAccount.nullable().meta({ description: 'Null: an observer by his receipt.' }),
    kind: z.string(),
    of: z.string().nullable().meta({ description: 'The id, or the address in the console.' }),
    caseNumber: z.string().nullable(),
    acting: namedOrder,
  }),
)
