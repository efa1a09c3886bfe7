import type { Database, Transaction } from '../database.ts'
import { lock } from '../lock.ts'

/** An order as it is entered; `orderedOn` is a civil date, `enteredAt` RFC 3339. */
export type EnteredOrder = {
  id: string
  unitId: string | null
  orderNumber: string
  orderedOn: string
  chairmanId: string
  secretaryId: string
  /** The order that this one takes the place of. */
  replacesId: string | null
  members: readonly { employeeId: string; capacity: string }[]
  enteredById: string
  enteredAt: string
}

/**
 * Stores a commission; the same entry again changes nothing, the same order under another id is told, and an order whose place
 * another took already. Orders are stored one after the other: the unique key does not hold for the whole body, whose unit is
 * null.
 */
export const storeCommission = (
  database: Database,
  { members, ...order }: EnteredOrder,
): Promise<'stored' | 'order-entered-already' | 'replaced-already'> =>
  database.$transaction(async (tx) => {
    await lock(tx, 'commission-orders')
    const { id, unitId, orderNumber, replacesId } = order
    const orderedOn = new Date(order.orderedOn)
    const same = await tx.commission.findFirst({
      where: { OR: [{ id }, { unitId, orderNumber, orderedOn }] },
      select: { id: true },
    })
    if (same) return same.id === id ? 'stored' : 'order-entered-already'
    if (replacesId !== null && (await tx.commission.findUnique({ where: { replacesId } })))
      return 'replaced-already'
    await tx.commission.create({
      data: { ...order, orderedOn, members: { createMany: { data: await withUnits(tx, members) } } },
    })
    return 'stored'
  })

/** Where each member serves now, by which a member who moves out is known later. */
const withUnits = async (database: Transaction, members: EnteredOrder['members']) => {
  const people = await database.employee.findMany({
    where: { id: { in: members.map(({ employeeId }) => employeeId) } },
    select: { id: true, unitId: true },
  })
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]))
  return members.map((member) => ({ ...member, unitId: unitOf.get(member.employeeId) ?? null }))
}
