import { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'

/** Whether a notice still has to be sent, and when that was last tried; before the first try since when it waits. */
export const readSending = async (
  database: Database,
  noticeId: string,
): Promise<{ outcome: string; caseId: string | null; lastTriedAt: Temporal.Instant } | null> => {
  const found = await database.notice.findUnique({
    where: { id: noticeId },
    select: {
      ...{ outcome: true, caseId: true, queuedAt: true },
      attempts: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
    },
  })
  if (!found) return null
  const { outcome, caseId, queuedAt, attempts } = found
  const last = attempts[0]?.at ?? queuedAt
  return { outcome, caseId, lastTriedAt: Temporal.Instant.fromEpochMilliseconds(last.getTime()) }
}
