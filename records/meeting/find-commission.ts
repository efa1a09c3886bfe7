import type { Database, Transaction } from '../database.ts'

/** A commission as its order has it, with the level of each member's position today. */
export type CommissionRecord = {
  id: string
  unitId: string | null
  chairmanId: string
  secretaryId: string
  members: { employeeId: string; capacity: string; positionLevel: number }[]
  /** The order that took the place of this one. */
  replacedBy: ReplacingOrder | null
}

/** A later order in place of an earlier one; `orderedOn` is a civil date. */
export type ReplacingOrder = { id: string; orderNumber: string; orderedOn: string }

/** The order in place of this one; null while it is in force. */
export const replacingOrder = async (
  database: Pick<Database, 'commission'>,
  id: string,
): Promise<ReplacingOrder | null> => {
  const found = await database.commission.findUnique({
    where: { replacesId: id },
    select: { id: true, orderNumber: true, orderedOn: true },
  })
  return found && { ...found, orderedOn: found.orderedOn.toISOString().slice(0, 10) }
}

/** The commission with this id; null when there is none. */
export const findCommission = async (
  database: Database | Transaction,
  id: string,
): Promise<CommissionRecord | null> => {
  const found = await database.commission.findUnique({
    where: { id },
    include: { members: { orderBy: { employeeId: 'asc' } } },
  })
  if (!found) return null
  const employees = await database.employee.findMany({
    where: { id: { in: found.members.map(({ employeeId }) => employeeId) } },
    select: { id: true, positionLevel: true },
  })
  const levels = new Map(employees.map((employee) => [employee.id, employee.positionLevel]))
  return {
    id: found.id,
    unitId: found.unitId,
    chairmanId: found.chairmanId,
    secretaryId: found.secretaryId,
    replacedBy: await replacingOrder(database, id),
    members: found.members.map(({ employeeId, capacity }) => ({
      employeeId,
      capacity,
      positionLevel: levels.get(employeeId) ?? 0,
    })),
  }
}
