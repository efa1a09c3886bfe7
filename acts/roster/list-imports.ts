import { z } from 'zod'
import type { Page } from '../../records/paging/page.ts'
import { type ImportLine, listImports as readImports } from '../../records/roster/list-imports.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** The imports of the roster, the latest first: whoever left the page of one finds it here. */
export const listImports: Act<z.output<typeof input>, Page<ImportLine>> = {
  name: 'list-imports',
  input,
  permitted: (context) => permit(context, 'read-import', 'wholeBody'),
  perform: ({ database }, asked) => readImports(database, pageRequest(asked, position)),
}

/** What `GET /roster-imports` answers. */
export const importsAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    state: z.enum(['running', 'done', 'failed']),
    dryRun: z.boolean(),
    fileName: z.string(),
    accepted: z.int().nullable(),
    unchanged: z.int().nullable(),
    rejected: z.int().nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  }),
)
