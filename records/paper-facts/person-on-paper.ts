import { fullName, PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'

/** A person as papers name him. */
export type PersonOnPaper = { name: string; position: string; rank: string; unit: string }

/** @example personOnPaper(person).name //=> 'Ахметов Данияр Ерланович' */
export const personOnPaper = (person: Person): PersonOnPaper => ({
  name: fullName(person),
  position: person.position,
  rank: person.rank,
  unit: person.unit.name,
})

/** People by id, as papers name them; who is not on the roster is left out. */
export const peopleOnPaper = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonOnPaper>> => {
  const found = await database.employee.findMany({ where: { id: { in: [...ids] } }, select: PERSON })
  return new Map(found.map((person) => [person.id, personOnPaper(person)]))
}

/** One person by id; null when there is none. */
export const onePersonOnPaper = async (
  database: Database,
  id: string | null,
): Promise<PersonOnPaper | null> =>
  id === null ? null : ((await peopleOnPaper(database, [id])).get(id) ?? null)

/** Whoever did something, by his account; null for an account that nobody of the roster has. */
export const accountOnPaper = async (
  database: Database,
  accountId: string,
): Promise<PersonOnPaper | null> => {
  const account = await database.account.findUnique({
    where: { id: accountId },
    select: { personnelNumber: true },
  })
  const person =
    account &&
    (await database.employee.findUnique({
      where: { personnelNumber: account.personnelNumber },
      select: PERSON,
    }))
  return person && personOnPaper(person)
}
