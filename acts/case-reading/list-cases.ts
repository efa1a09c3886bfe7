import { z } from 'zod'
import { readAuthorities, unitsBelow } from '../../records/access/authorities.ts'
import {
  CASE_ORDERS,
  type CaseFilter,
  type CaseLine,
  listCases,
} from '../../records/case-reading/list-cases.ts'
import type { Database } from '../../records/database.ts'
import type { Page } from '../../records/paging/page.ts'
import { unitsNamed } from '../../records/roster/list-employees.ts'
import { STAGE_KEYS } from '../../regulation/rulesets/keys.ts'
import type { Act, ActContext } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { invalid } from '../problem.ts'

const input = z.strictObject({
  stage: z.enum(STAGE_KEYS).optional(),
  state: z.enum(['open', 'suspended', 'closed']).optional(),
  unit: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Employees of this unit (id or code) and of the units below it.' }),
  late: z
    .boolean()
    .optional()
    .meta({ description: 'Open cases in which a limit has passed; false: the others.' }),
  withoutDates: z
    .literal(true)
    .optional()
    .meta({ description: 'Only open cases that have no day of the meeting yet.' }),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'The beginning of a case number or a name, or a personnel number.' }),
  sort: z.enum(CASE_ORDERS).default('number'),
  ...pageFields,
})
type Input = z.infer<typeof input>

const position = z.tuple([z.string().nullable(), z.uuid()])

/** The cases that the actor may see. */
export const listVisibleCases: Act<Input, Page<CaseLine>> = {
  name: 'list-cases',
  input,
  permitted: (context) => permit(context, 'list-cases', 'body'),
  perform: async (context, asked) =>
    listCases(context.database, {
      viewer: caseViewer(context.actor),
      filter: await filterOf(context, asked),
      page: pageRequest(asked, position),
    }),
}

const filterOf = async ({ database, clock }: ActContext, asked: Input): Promise<CaseFilter> => {
  const { stage, state, unit, late, withoutDates, q, sort } = asked
  const unitIds = unit === undefined ? undefined : await unitIdsOf(database, unit)
  const is = late ? 'late' : 'in-time'
  return {
    ...{ stage, state, q, sort, unitIds, withoutDates },
    late: late === undefined ? undefined : { is, today: clock.today().toString() },
  }
}

const unitIdsOf = async (database: Database, written: string): Promise<string[]> => {
  const named = await database.unit.findFirst({ where: { OR: unitsNamed(written) }, select: { id: true } })
  if (!named) throw invalid('unit', 'there is no such unit')
  return unitsBelow(await readAuthorities(database), [named.id])
}

/** A case as lists show it. */
export const caseLineSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.string(),
  ruleset: z.string(),
  state: z.string(),
  stage: z.string(),
  round: z.int(),
  employee: personSchema,
  startOn: z.iso.date().nullable(),
  meetingOn: z.iso.date().nullable(),
  nextLimitOn: z.iso.date().nullable(),
  windowTo: z.iso.date(),
  decision: z.string().nullable(),
  outcome: z.string().nullable(),
  breaches: z.int(),
})

/** What `GET /cases` answers. */
export const casesAnswer = pageSchema(caseLineSchema)
