import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { Database } from '../database.ts'

/**
 * The employees who took part in a decision of a case: who voted on its item, presided, or signs minutes and sheet.
 * None of them answers an appeal against it.
 */
export const tookPart = async (database: Database, meetingId: string): Promise<string[]> => {
  const found = await database.meeting.findUnique({ where: { id: meetingId }, select: { state: true } })
  if (!found) return []
  const { attendance, chairmanId, secretaryId, minutes } = found.state as unknown as MeetingState
  return [
    ...new Set([
      ...(attendance?.present ?? []),
      ...(attendance ? [attendance.presidingId] : []),
      ...(minutes?.signers ?? []),
      chairmanId,
      secretaryId,
    ]),
  ]
}
