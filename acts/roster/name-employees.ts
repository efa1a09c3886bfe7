import { z } from 'zod'
import type { Person } from '../../records/case-reading/person.ts'
import { namePeople } from '../../records/roster/name-people.ts'
import type { Act } from '../act.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({ ids: z.array(z.uuid()).max(500) })

/** Who stands behind ids: of those whom the actor may see; the others are left out. */
export const nameEmployees: Act<z.infer<typeof input>, ReadonlyMap<string, Person>> = {
  name: 'name-employees',
  input,
  permitted: (context) => permit(context, 'list-employees', 'body'),
  perform: ({ actor, database }, { ids }) => namePeople(database, { viewer: caseViewer(actor), ids }),
}
