import type { Employee } from '../client/client.ts'
import type { Database } from '../database.ts'

/** What an import has to know of somebody who is on the roster already. */
export type StoredPerson = Pick<Employee, 'id' | 'personnelNumber' | 'contentHash' | 'changedByImportId'>

/** The people of the roster with these numbers, by number. */
export const findPeople = async (
  database: Database,
  personnelNumbers: readonly string[],
): Promise<Map<string, StoredPerson>> => {
  const people = await database.employee.findMany({
    where: { personnelNumber: { in: [...personnelNumbers] } },
    select: { id: true, personnelNumber: true, contentHash: true, changedByImportId: true },
  })
  return new Map(people.map((person) => [person.personnelNumber, person]))
}

/** Somebody of the roster with everything that is stored of him, and the code of his unit. */
export type WholePerson = Employee & { unit: { code: string } }

/** As `findPeople`, whole. */
export const findWholePeople = async (
  database: Database,
  personnelNumbers: readonly string[],
): Promise<Map<string, WholePerson>> => {
  if (personnelNumbers.length === 0) return new Map()
  const people = await database.employee.findMany({
    where: { personnelNumber: { in: [...personnelNumbers] } },
    include: { unit: { select: { code: true } } },
  })
  return new Map(people.map((person) => [person.personnelNumber, person]))
}
