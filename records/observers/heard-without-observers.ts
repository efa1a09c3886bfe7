import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { Database } from '../database.ts'

/** The items of a meeting that are heard without observers: of employees whose data may not be disclosed. */
export const heardWithoutObservers = async (database: Database, meetingId: string): Promise<number[]> => {
  const { state } = await database.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { state: true },
  })
  const { items } = state as unknown as MeetingState
  const closed = await database.employee.findMany({
    where: { id: { in: items.map(({ employeeId }) => employeeId) }, disclosure: false },
    select: { id: true },
  })
  const ids = new Set(closed.map(({ id }) => id))
  return items.filter(({ employeeId }) => ids.has(employeeId)).map(({ n }) => n)
}
