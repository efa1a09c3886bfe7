import { listEmployees } from '../../acts/roster/list-employees.ts'
import { findPeople } from '../../records/roster/find-people.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** Whom a line means: the employee's id, or how many it could mean. */
export type FoundPerson = { id: string } | { matches: number; examples: string[] }

/**
 * Finds an employee by what was typed: a personnel number, or a family name and the given name begun. Of those whom the
 * visitor may not see (a witness may be anybody) only a whole personnel number finds one, and tells nothing about him.
 *
 * @example await findPerson(visit, 'Ахметов Дан') //=> { id: '…' }
 */
export const findPerson = async (visit: Visit, typed: string): Promise<FoundPerson> => {
  const [first = '', given = ''] = typed.trim().split(/\s+/)
  const { items } = await doAct(visit, listEmployees, { q: first, limit: 50 })
  const matching = items.filter(
    (person) =>
      person.personnelNumber === first || person.givenName.toLowerCase().startsWith(given.toLowerCase()),
  )
  const exact = matching.filter(({ personnelNumber }) => personnelNumber === first)
  const [only, ...others] = exact.length > 0 ? exact : matching
  if (only && others.length === 0) return { id: only.id }
  const unseen = matching.length === 0 ? await findPeople(visit.context.database, [typed.trim()]) : null
  const [known] = unseen?.values() ?? []
  if (known) return { id: known.id }
  return {
    matches: matching.length,
    examples: matching
      .slice(0, 5)
      .map(({ familyName, givenName, personnelNumber }) => `${personnelNumber} ${familyName} ${givenName}`),
  }
}
