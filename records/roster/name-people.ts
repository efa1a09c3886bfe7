import { PERSON, type Person } from '../case-reading/person.ts'
import type { CaseViewer } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { visiblePeople } from './visible-people.ts'

/** People by id, as far as the viewer may see them. */
export const namePeople = async (
  database: Database,
  { viewer, ids }: { viewer: CaseViewer; ids: readonly string[] },
): Promise<ReadonlyMap<string, Person>> => {
  const where = { AND: [await visiblePeople(database, viewer), { id: { in: [...new Set(ids)] } }] }
  const found = await database.employee.findMany({ where, select: PERSON })
  return new Map(found.map((person) => [person.id, person]))
}
