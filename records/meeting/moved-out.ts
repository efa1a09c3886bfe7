import { isWithin, readAuthorities } from '../access/authorities.ts'
import type { Database, Transaction } from '../database.ts'

/**
 * The members of a commission who served in its unit, or below it, when its order was entered, and do so no more: until
 * a new order they count as absent. Nobody moves out of a commission of the whole body.
 *
 * @example await movedOut(database, commissionId) //=> the ids of those who were moved to another department
 */
export const movedOut = async (database: Database | Transaction, commissionId: string): Promise<string[]> => {
  const found = await database.commission.findUnique({
    where: { id: commissionId },
    select: { unitId: true, members: { select: { employeeId: true, unitId: true } } },
  })
  const root = found?.unitId
  if (!root) return []
  const people = await database.employee.findMany({
    where: { id: { in: found.members.map(({ employeeId }) => employeeId) } },
    select: { id: true, unitId: true },
  })
  const authorities = await readAuthorities(database)
  const isInside = (unitId: string) => isWithin(authorities, unitId, [root])
  return found.members.flatMap(({ employeeId, unitId }) => {
    const now = people.find(({ id }) => id === employeeId)
    return unitId !== null && isInside(unitId) && now && !isInside(now.unitId) ? [employeeId] : []
  })
}
