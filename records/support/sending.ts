import { Temporal } from 'temporal-polyfill'
import type { Database, Transaction } from '../database.ts'
import { lock } from '../lock.ts'

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

/** What the access log says of whoever has a notice sent again. @example sendingOf('n1') //=> 'notice-again n1' */
export const sendingOf = (noticeId: string): string => `notice-again ${noticeId}`

/** Did somebody have this notice sent again since then? Whoever asks has his turn until the transaction ends. */
export const wasSentAgain = async (
  tx: Transaction,
  { noticeId, since }: { noticeId: string; since: Temporal.Instant },
): Promise<boolean> => {
  const what = sendingOf(noticeId)
  await lock(tx, what)
  const at = { gt: new Date(since.epochMilliseconds) }
  return (await tx.accessLogEntry.findFirst({ where: { what, at }, select: { id: true } })) !== null
}
