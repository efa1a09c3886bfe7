import { z } from 'zod'
import {
  type DeterminationLine,
  listDeterminations as readDeterminations,
} from '../../records/determination/list-determinations.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** The determinations, the latest first, each with how far its lists have come. */
export const listDeterminations: Act<z.output<typeof input>, Page<DeterminationLine>> = {
  name: 'list-determinations',
  input,
  permitted: (context) => permit(context, 'read-determination', 'body'),
  perform: ({ database }, asked) => readDeterminations(database, pageRequest(asked, position)),
}

/** What `GET /determinations` answers. */
export const determinationsAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    asOf: z.iso.date(),
    ruleset: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    startedAt: z.iso.datetime(),
    lists: z.record(z.string(), z.int()).meta({ description: 'How many lists are in which state.' }),
  }),
)
