import type { Notice } from '../client/client.ts'
import type { Database, Prisma } from '../database.ts'

/** A notice on record with the outcomes of the attempts to send it, the number of its case and the round in which it is. */
export type NoticeToDeliver = Omit<Notice, 'params'> & {
  params: Prisma.JsonValue
  attempts: { outcome: string }[]
  case: { number: string; round: number } | null
}

/**
 * Reads the given notices in one statement, those that were tried least often first: one that never goes holds up no
 * other.
 */
export const readNotices = async (
  database: Database,
  noticeIds: readonly string[],
): Promise<NoticeToDeliver[]> => {
  const notices = await database.$queryRaw<NoticeToDeliver[]>`
    SELECT notice.*, (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', attempt."outcome")), '[]')
        FROM "NoticeAttempt" AS attempt WHERE attempt."noticeId" = notice."id") AS "attempts",
      CASE WHEN owner."id" IS NOT NULL THEN jsonb_build_object('number', owner."number", 'round', owner."round") END
        AS "case"
    FROM "Notice" AS notice LEFT JOIN "Case" AS owner ON owner."id" = notice."caseId"
    WHERE notice."id" = ANY (${[...noticeIds]}::uuid[])`
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
