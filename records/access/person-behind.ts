import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'

/** An employee as answers show him; null when he is not on the roster. */
export const readPerson = (database: Database, employeeId: string): Promise<Person | null> =>
  database.employee.findUnique({ where: { id: employeeId }, select: PERSON })

/** Units by their ids. */
export const readUnits = (
  database: Database,
  ids: readonly string[],
): Promise<{ id: string; code: string; name: string }[]> =>
  database.unit.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true, name: true } })
