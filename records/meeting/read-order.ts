import type { SeatCapacity } from '../../regulation/commission/composition.ts'
import type { Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'
import { type ReplacingOrder, replacingOrder } from './find-commission.ts'
import { peopleById } from './read-meeting.ts'

/** A commission with its people and its meetings, the latest first. */
export type OrderRecord = {
  id: string
  unitId: string | null
  orderNumber: string
  orderedOn: string
  chairman: Person
  secretary: Person
  members: { employee: Person; capacity: SeatCapacity }[]
  meetings: { id: string; heldOn: string; status: string }[]
  replacesId: string | null
  replacedBy: ReplacingOrder | null
}

/** The commission as its order has it; null when there is none. */
export const readOrder = async (database: Database, id: string): Promise<OrderRecord | null> => {
  const found = await database.commission.findUnique({
    where: { id },
    include: {
      members: true,
      meetings: { select: { id: true, heldOn: true, status: true }, orderBy: { heldOn: 'desc' }, take: 200 },
    },
  })
  if (!found) return null
  const ids = [found.chairmanId, found.secretaryId, ...found.members.map(({ employeeId }) => employeeId)]
  const people = await peopleById(database, ids)
  const person = (employeeId: string): Person => {
    const known = people.get(employeeId)
    // People are never deleted: an order that names somebody unknown is a defect of the records.
    if (!known) throw new Error(`commission ${id} names ${employeeId}, who is not on the roster`)
    return known
  }
  return {
    id,
    unitId: found.unitId,
    orderNumber: found.orderNumber,
    orderedOn: found.orderedOn.toISOString().slice(0, 10),
    chairman: person(found.chairmanId),
    secretary: person(found.secretaryId),
    members: found.members.map(({ employeeId, capacity }) => ({
      employee: person(employeeId),
      capacity: capacity as SeatCapacity,
    })),
    replacesId: found.replacesId,
    replacedBy: await replacingOrder(database, id),
    meetings: found.meetings.map((meeting) => ({
      ...meeting,
      heldOn: meeting.heldOn.toISOString().slice(0, 10),
    })),
  }
}
