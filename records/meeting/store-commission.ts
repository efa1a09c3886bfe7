import { type Database, Prisma } from '../database.ts'

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
 * another took already.
 */
export const storeCommission = async (
  database: Database,
  { members, ...order }: EnteredOrder,
): Promise<'stored' | 'order-entered-already' | 'replaced-already'> => {
  if (await database.commission.findUnique({ where: { id: order.id }, select: { id: true } })) return 'stored'
  const { unitId, orderNumber } = order
  const orderedOn = new Date(order.orderedOn)
  // The unique key does not hold for the whole body, whose unit is null.
  const same = await database.commission.findFirst({ where: { unitId, orderNumber, orderedOn } })
  if (same) return 'order-entered-already'
  const { replacesId } = order
  if (replacesId !== null && (await database.commission.findUnique({ where: { replacesId } })))
    return 'replaced-already'
  try {
    await database.commission.create({
      data: { ...order, orderedOn, members: { createMany: { data: await withUnits(database, members) } } },
    })
    return 'stored'
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return 'order-entered-already'
    throw error
  }
}

/** Where each member serves now, by which a member who moves out is known later. */
const withUnits = async (database: Database, members: EnteredOrder['members']) => {
  const people = await database.employee.findMany({
    where: { id: { in: members.map(({ employeeId }) => employeeId) } },
    select: { id: true, unitId: true },
  })
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]))
  return members.map((member) => ({ ...member, unitId: unitOf.get(member.employeeId) ?? null }))
}
