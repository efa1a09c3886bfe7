import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { recordAccess } from '../../records/access/access-log.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { readSending, sendingOf, wasSentAgain } from '../../records/support/sending.ts'
import { NOTICE_DELIVERY, noticeDeliveryId } from '../../workflows/notices/input.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, notFound } from '../problem.ts'

const input = z.strictObject({ notice: z.uuid() })

/** What `POST /support/notices/{id}/sending` answers. */
export const sendingAnswer = z.object({ notice: z.uuid() })

/** A delivery tries at least every ten minutes: of what was not tried for so long nobody takes care. */
const STUCK_AFTER = { minutes: 30 }

/**
 * The operator has a notice sent that nobody tries any more: the same text to the same address under the same Message-ID.
 * What has an outcome is not sent again: it is served by hand.
 *
 * @throws Problem `conflict` for a notice with an outcome, or one that was tried within half an hour, or that somebody had sent
 * again within it: two deliveries of one notice would each send it
 */
export const sendNoticeAgain: Act<z.infer<typeof input>, z.infer<typeof sendingAnswer>> = {
  name: 'send-notice-again',
  input,
  permitted: (context) => permit(context, 'send-notice-again', 'wholeBody'),
  perform: async ({ database, clock, actor, requestId }, { notice }) => {
    const found = await readSending(database, notice)
    if (!found) throw notFound()
    if (found.outcome !== 'queued')
      throw conflict('This notice has its outcome: it is not sent again, but served by hand.')
    const now = clock.now()
    if (Temporal.Instant.compare(found.lastTriedAt.add(STUCK_AFTER), now) > 0)
      throw conflict('This notice was tried less than half an hour ago: it is tried again by itself.')
    const about = found.caseId === null ? {} : { caseId: found.caseId }
    await database.$transaction(async (tx) => {
      const workflowId = noticeDeliveryId(`again-${requestId}`)
      if (await tx.outboxMessage.findFirst({ where: { workflowId }, select: { id: true } })) return
      if (await wasSentAgain(tx, { noticeId: notice, since: now.subtract(STUCK_AFTER) }))
        throw conflict(
          'Somebody had this notice sent again less than half an hour ago: it is tried by itself.',
        )
      await postStart(tx, { workflowId, type: NOTICE_DELIVERY, args: [{ noticeIds: [notice] }] })
      await recordAccess(tx, { at: now, accountId: actor.accountId, what: sendingOf(notice), ...about })
    })
    return { notice }
  },
}
