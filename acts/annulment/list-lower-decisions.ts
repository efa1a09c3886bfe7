import { z } from 'zod'
import {
  type LowerDecision,
  listLowerDecisions as readLowerDecisions,
} from '../../records/annulment/list-lower-decisions.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'
import { lowerUnits } from './lower-units.ts'

const input = z.strictObject({
  unit: z.uuid().optional().meta({ description: 'Only of the commission of this unit.' }),
  ...pageFields,
})
const position = z.tuple([z.iso.date(), z.uuid(), z.int()])

/** What `GET /decisions` answers. */
export const lowerDecisionsAnswer = pageSchema(
  z.object({
    of: z.object({ id: z.uuid(), number: z.string(), ruleset: z.string(), employee: personSchema }),
    decision: z.string(),
    decidedOn: z.iso.date(),
    commission: z.object({
      ...{ id: z.uuid(), orderNumber: z.string() },
      unit: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
    }),
    annulledOn: z.iso.date().nullable().meta({ description: 'Null: it was not annulled.' }),
  }),
)

/**
 * Lists the decisions of lower commissions, the latest first: for whoever may annul them where tests or standards were falsified,
 * a higher head, the chairman and the secretary of a higher commission (para 35, art. 50(8-1)). Empty for everybody else.
 */
export const listLowerDecisions: Act<z.infer<typeof input>, Page<LowerDecision>> = {
  name: 'list-lower-decisions',
  input,
  permitted: (context) => permit(context, 'list-cases', 'body'),
  perform: async (context, { unit, ...paging }) => {
    const { actor, database } = context
    const units = await lowerUnits(context)
    return readLowerDecisions(database, {
      unitIds: unit === undefined ? units : units.filter((id) => id === unit),
      notAbout: actor.employeeId,
      page: pageRequest(paging, position),
    })
  },
}
