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
): Promise<string | null> => (await servingHeadsOf(database, [employeeId])).get(employeeId) ?? null

/** The same for several at once, each level of superiors read in one query; who has none is not in the answer. */
export const servingHeadsOf = async (
  database: Database | Transaction,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const serving = new Map<string, string>()
  let below = new Map(employeeIds.map((id) => [id, id]))
  for (let step = 0; step < FURTHEST && below.size > 0; step++) {
    const heads = await headsOf(database, [...below.values()])
    const above = new Map<string, string>()
    for (const [employeeId, from] of below) {
      const head = heads.get(from)
      if (!head || head.id === employeeId) continue
      if (serves(head.facts as Partial<StoredFacts>)) serving.set(employeeId, head.id)
      else above.set(employeeId, head.id)
    }
    below = above
  }
  return serving
}

const headsOf = async (database: Database | Transaction, ids: readonly string[]) => {
  const found = await database.employee.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, directHead: { select: { id: true, facts: true } } },
  })
  return new Map(found.map(({ id, directHead }) => [id, directHead]))
}

/** Is somebody with these facts in service, and not away without a known end? */
export const serves = (stored: Partial<StoredFacts>): boolean => {
  const { service, absences } = { ...NO_FACTS, ...stored }
  const left = service.length > 0 && service.every(({ to }) => to !== null)
  return !left && absences.every(({ to }) => to !== null)
}
