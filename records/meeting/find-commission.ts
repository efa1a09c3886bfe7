import type { Database, Transaction } from '../database.ts'

/** A commission as its order has it, with the level of each member's position today. */
export type CommissionRecord = {
  id: string
  unitId: string | null
  chairmanId: string
  secretaryId: string
  members: { employeeId: string; capacity: string; positionLevel: number }[]
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
    members: found.members.map(({ employeeId, capacity }) => ({
      employeeId,
      capacity,
      positionLevel: levels.get(employeeId) ?? 0,
    })),
  }
}
