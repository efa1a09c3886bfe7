import { z } from 'zod'
import { readAuthorities } from '../../records/access/authorities.ts'
import type { Page } from '../../records/paging/page.ts'
import { type BreachedCase, listBreaches as readBreaches } from '../../records/report/list-breaches.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { unitAsked } from './units-asked.ts'

const input = z.strictObject({
  unit: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'A unit (id or code) and what is below it.' }),
  ...pageFields,
})

/** What was done late or not at all, case by case. */
export const listBreaches: Act<z.output<typeof input>, Page<BreachedCase>> = {
  name: 'list-breaches',
  input,
  permitted: (context) => permit(context, 'summarise-cases', 'body'),
  perform: async ({ actor, database }, { unit, ...asked }) => {
    const below =
      unit === undefined
        ? undefined
        : await unitAsked(database, { authorities: await readAuthorities(database), unit })
    return readBreaches(database, {
      viewer: caseViewer(actor),
      unitIds: below?.unitIds,
      page: pageRequest(asked, z.tuple([z.string()])),
    })
  },
}

/** What `GET /reports/breaches` answers. */
export const breachesAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    number: z.string(),
    ruleset: z.string(),
    stage: z.string(),
    employee: personSchema,
    breaches: z.array(
      z.object({
        step: z.string(),
        round: z.int(),
        limit: z.iso.date(),
        recordedAt: z.iso.datetime(),
        cite: z.array(z.string()),
        withdrawn: z.boolean(),
      }),
    ),
  }),
)
