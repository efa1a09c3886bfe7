import { z } from 'zod'
import { type ListedAppeal, listAppeals } from '../../records/appeal/list-appeals.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { type AppealAnswer, appealAnswer, appealOf } from './appeal-answer.ts'

/** How an appeal can stand. */
export const APPEAL_STATUSES = ['filed', 'answered', 'refused-by-silence'] as const

const input = z.strictObject({
  status: z.enum(APPEAL_STATUSES).optional(),
  unit: z.uuid().optional(),
  ...pageFields,
})
const position = z.tuple([z.int()])

/** What `GET /appeals` answers. */
export const allAppealsAnswer = pageSchema(
  appealAnswer.extend({
    of: z.object({ number: z.string(), ruleset: z.string(), employee: personSchema }),
  }),
)
/** An appeal of a list, with the case that it is of. */
export type AppealLine = AppealAnswer & Pick<ListedAppeal, 'of'>

/** Lists the appeals of the cases that somebody may see, the latest first. */
export const listAllAppeals: Act<z.infer<typeof input>, Page<AppealLine>> = {
  name: 'list-all-appeals',
  input,
  permitted: (context) => permit(context, 'list-cases', 'body'),
  perform: async ({ database, actor }, { status, unit, ...paging }) => {
    const { items, ...page } = await listAppeals(database, {
      viewer: caseViewer(actor),
      status: status ?? null,
      unitId: unit ?? null,
      page: pageRequest(paging, position),
    })
    return { ...page, items: items.map((row) => ({ ...appealOf(row), of: row.of })) }
  },
}
