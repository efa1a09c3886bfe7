import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'

/** A meeting as it stands, with the people and cases of its state. */
export type MeetingRecord = {
  id: string
  commissionId: string
  heldOn: string
  startsAt: string
  place: string
  /** The number of its last log entry; 0 until its workflow has begun. */
  seq: number
  state: MeetingState
}

/** The meeting with this id; null when there is none. */
export const findMeeting = async (
  database: Pick<Database, 'meeting'>,
  id: string,
): Promise<MeetingRecord | null> => {
  const found = await database.meeting.findUnique({ where: { id } })
  return (
    found && {
      id: found.id,
      commissionId: found.commissionId,
      heldOn: found.heldOn.toISOString().slice(0, 10),
      startsAt: found.startsAt,
      place: found.place,
      seq: found.seq,
      state: found.state as unknown as MeetingState,
    }
  )
}

/** People by id, as answers show them. */
export const peopleById = async (
  database: Pick<Database, 'employee'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> => {
  const found = await database.employee.findMany({ where: { id: { in: [...ids] } }, select: PERSON })
  return new Map(found.map((person) => [person.id, person]))
}

/** Case numbers by id. */
export const caseNumbers = async (
  database: Pick<Database, 'case'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = await database.case.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true },
  })
  return new Map(found.map(({ id, number }) => [id, number]))
}
