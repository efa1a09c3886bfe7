import { randomUUID } from 'node:crypto'
import type { Database } from '../records/database.ts'

/** A commission by its order; the first of its members presides. `unitId` null: of the whole body. */
type Order = {
  orderNumber: string
  unitId: string | null
  memberIds: readonly string[]
  secretaryId: string
}

/** Puts the order of a commission on record. @returns its id */
export const commissionOnRecord = async (
  database: Database,
  { memberIds, ...order }: Order,
): Promise<string> => {
  const { id } = await database.commission.create({
    data: {
      ...{ ...order, id: randomUUID(), chairmanId: memberIds[0] ?? '', orderedOn: new Date('2026-11-02') },
      ...{ enteredById: randomUUID(), enteredAt: '2026-11-02T07:00:00Z' },
      members: { create: memberIds.map((employeeId) => ({ employeeId, capacity: 'other' })) },
    },
  })
  return id
}
