import type { Database } from '../database.ts'

const WITH_ATTEMPTS = {
  attempts: { orderBy: { at: 'asc' } },
  case: { select: { number: true, round: true } },
} as const

/** A notice on record with the attempts to send it, the number of its case and the round in which it is. */
export type NoticeToDeliver = Awaited<ReturnType<typeof readNotices>>[number]

/** Reads the given notices, those that were tried least often first: one that never goes holds up no other. */
export const readNotices = async (database: Database, noticeIds: readonly string[]) => {
  const notices = await database.notice.findMany({
    where: { id: { in: [...noticeIds] } },
    include: WITH_ATTEMPTS,
  })
  return notices.sort((one, other) => one.attempts.length - other.attempts.length)
}

/**
 * The last notice before this one to the same person about the same days of a calendar; null when it is the first.
 *
 * @param notice.icsSequence its own place where it has one; null: after all that were written so far
 */
export const readCalendarBefore = (
  database: Database,
  notice: { id: string; icsUid: string; recipientId: string; icsSequence: number | null },
) =>
  database.notice.findFirst({
    where: {
      icsUid: notice.icsUid,
      recipientId: notice.recipientId,
      icsSequence: notice.icsSequence === null ? { not: null } : { lt: notice.icsSequence },
      id: { not: notice.id },
    },
    orderBy: { icsSequence: 'desc' },
    select: { icsSequence: true, params: true },
  })
