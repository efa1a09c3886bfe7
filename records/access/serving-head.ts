import type { Database, Transaction } from '../database.ts'
import { NO_FACTS, type StoredFacts } from '../roster/stored-facts.ts'

/** A chain of superiors longer than this is a ring. */
const FURTHEST = 12

/**
 * Who writes and shows the profile of an employee: the direct head; where that place is vacant, or its holder has left
 * or is away without a known end, the next superior who serves. Null: nobody of the roster, the authorised head does.
 *
 * @example await servingHeadOf(database, employeeId) //=> the id of the head's own head while the head is away
 */
export const servingHeadOf = async (
  database: Database | Transaction,
  employeeId: string,
): Promise<string | null> => {
  let below = employeeId
  for (let step = 0; step < FURTHEST; step++) {
    const found = await database.employee.findUnique({
      where: { id: below },
      select: { directHead: { select: { id: true, facts: true } } },
    })
    const head = found?.directHead
    if (!head || head.id === employeeId) return null
    if (serves(head.facts as Partial<StoredFacts>)) return head.id
    below = head.id
  }
  return null
}

/** Is somebody with these facts in service, and not away without a known end? */
export const serves = (stored: Partial<StoredFacts>): boolean => {
  const { service, absences } = { ...NO_FACTS, ...stored }
  const left = service.length > 0 && service.every(({ to }) => to !== null)
  return !left && absences.every(({ to }) => to !== null)
}
