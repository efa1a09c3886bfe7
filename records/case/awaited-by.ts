import type { Awaited } from '../../regulation/awaiting.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { LogEntry } from '../../regulation/course/events.ts'
import type { Database } from '../database.ts'
import { onTheirWay } from '../outbox/on-their-way.ts'

/**
 * What a step has to wait for that time alone brings: messages on their way to the case, and the service of the notice
 * whose limit it calls missed, where mail has brought it and only the word of it is not there yet.
 *
 * @returns null where nothing is awaited
 */
export const awaitedBy = async (
  database: Database,
  { awaiting, entries, state }: CaseStep,
): Promise<Awaited | null> => {
  if (!awaiting) return null
  const messages = await onTheirWay(database, awaiting)
  const { notice } = state.current
  if (messages || !notice || notice.servedOn !== null || !entries.some(missesNotice)) return messages
  const { noticeId } = notice
  if (!awaiting.delivering?.includes(noticeId) || awaiting.handled.includes(noticeId)) return null
  const served = await database.notice.count({ where: { id: noticeId, servedOn: { not: null } } })
  return served > 0 ? { outcome: 'awaited', keys: [noticeId] } : null
}

const missesNotice = ({ event, data }: LogEntry): boolean =>
  event === 'LimitMissed' && (data as { step: string }).step === 'notice'
