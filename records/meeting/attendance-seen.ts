import type { MeetingEventData } from '../../regulation/meeting/meeting-event.ts'
import type { Database } from '../database.ts'

/**
 * Who was on record as present at a sitting when the log of its meeting had come so far; null: nobody yet.
 *
 * @param seq the number of the last entry that was seen
 */
export const attendanceSeen = async (
  database: Pick<Database, 'meetingLogEntry'>,
  { meetingId, seq }: { meetingId: string; seq: number },
): Promise<readonly string[] | null> => {
  const found = await database.meetingLogEntry.findFirst({
    where: { meetingId, event: { in: ['AttendanceRecorded', 'MeetingAdjourned'] }, seq: { lte: seq } },
    orderBy: { seq: 'desc' },
    select: { event: true, data: true },
  })
  if (found?.event !== 'AttendanceRecorded') return null
  return (found.data as unknown as MeetingEventData<'AttendanceRecorded'>).present
}
