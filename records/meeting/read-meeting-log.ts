import type { JsonValue } from '../../regulation/course/facts.ts'
import type { MeetingLogEntry } from '../../regulation/meeting/meeting-step.ts'
import { brokenAt, type Link } from '../chain.ts'
import type { Database } from '../database.ts'

/** The log of a meeting in its order, in the very content of which its hashes were taken. */
export const readMeetingLog = async (
  database: Pick<Database, 'meetingLogEntry'>,
  meetingId: string,
): Promise<(MeetingLogEntry & Link)[]> => {
  const rows = await database.meetingLogEntry.findMany({ where: { meetingId }, orderBy: { seq: 'asc' } })
  return rows.map(({ meetingId: _, ...row }) => ({
    ...row,
    event: row.event as MeetingLogEntry['event'],
    data: row.data as JsonValue,
    recordedAt: row.recordedAt.toISOString(),
  }))
}

/** Whether the log of a meeting is whole. @example await verifyMeetingLog(database, id) //=> { entries: 31, brokenAt: null } */
export const verifyMeetingLog = async (database: Pick<Database, 'meetingLogEntry'>, meetingId: string) => {
  const entries = await readMeetingLog(database, meetingId)
  return { entries: entries.length, brokenAt: brokenAt(entries) }
}
