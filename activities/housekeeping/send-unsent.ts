import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { NOTICE_DELIVERY, noticeDeliveryId } from '../../workflows/notices/input.ts'

/** How many notices one delivery takes. */
const AT_ONCE = 500

/**
 * Notices that were queued before an instant and that nobody has ever tried to send get a delivery of their own. A
 * notice that waits for the mail server has been tried and is not among them.
 *
 * @returns how many
 * @example await sendUnsent(database, new Date(Date.now() - 86_400_000)) //=> 0
 */
export const sendUnsent = async (database: Database, before: Date): Promise<number> => {
  const unsent = await database.notice.findMany({
    where: { outcome: 'queued', queuedAt: { lt: before }, attempts: { none: {} } },
    select: { id: true },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  })
  if (unsent.length === 0) return 0
  const args = [{ noticeIds: unsent.map(({ id }) => id) }]
  await database.$transaction((tx) =>
    postStart(tx, { workflowId: noticeDeliveryId(`unsent-${randomUUID()}`), type: NOTICE_DELIVERY, args }),
  )
  return unsent.length
}
