import { z } from 'zod'
import type { Person } from '../../records/case-reading/person.ts'
import type { Page } from '../../records/paging/page.ts'
import { listEmployees as readEmployees } from '../../records/roster/list-employees.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({
  ...pageFields,
  unit: z.string().min(1).max(200).optional().meta({ description: 'The code or the id of a unit.' }),
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'A personnel number or the beginning of a family name.' }),
})
type Input = z.output<typeof input>
const position = z.tuple([z.string()])

/** What `GET /employees` answers. */
export const employeesAnswer = pageSchema(personSchema)

/** The roster, as much of it as the actor may see. */
export const listEmployees: Act<Input, Page<Person>> = {
  name: 'list-employees',
  input,
  permitted: (context) => permit(context, 'list-employees', 'body'),
  perform: ({ actor, database }, asked) =>
    readEmployees(database, {
      viewer: caseViewer(actor),
      filter: { unit: asked.unit, q: asked.q },
      page: pageRequest(asked, position),
    }),
}
