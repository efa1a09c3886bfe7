import type { MeetingEventData } from '../../regulation/meeting/meeting-event.ts'
import type { Database } from '../database.ts'

/**
 * Who was on record as present at a meeting when its log had come so far; null: nobody yet.
 *
 * @param seq the number of the last entry that was seen
 */
export const attendanceSeen = async (
  database: Pick<Database, 'meetingLogEntry'>,
  { meetingId, seq }: { meetingId: string; seq: number },
): Promise<readonly string[] | null> => {
  const found = await database.meetingLogEntry.findFirst({
    where: { meetingId, event: 'AttendanceRecorded', seq: { lte: seq } },
    orderBy: { seq: 'desc' },
    select: { data: true },
  })
  return found && (found.data as unknown as MeetingEventData<'AttendanceRecorded'>).present
}
