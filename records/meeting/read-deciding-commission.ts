import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { Database } from '../database.ts'
import { readCaseState } from './read-case-state.ts'

/**
 * Who sat on the commission that decided a round of a case, by the record of its meeting; null where nothing is decided.
 *
 * @example await readDecidingCommission(database, { caseId, round: 1 }) //=> { composition: [...], chairman: '…' }
 */
export const readDecidingCommission = async (
  database: Pick<Database, 'case' | 'meeting'>,
  { caseId, round }: { caseId: string; round: number | undefined },
): Promise<{ composition: readonly string[]; chairman: string } | null> => {
  const { decisions } = await readCaseState(database, caseId)
  const decision = round === undefined ? decisions.at(-1) : decisions.find((each) => each.round === round)
  if (!decision) return null
  const found = await database.meeting.findUnique({
    where: { id: decision.decided.meetingId },
    select: { state: true },
  })
  if (!found) return null
  const { composition, chairmanId } = found.state as unknown as MeetingState
  return { composition, chairman: chairmanId }
}
