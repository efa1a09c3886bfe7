import { z } from 'zod'
import type { Transaction } from '../../records/database.ts'
import { queueNotice } from '../../records/notice/queue-notice.ts'
import { type JudgedObserver, unitOfMeeting } from '../../records/observers/observer-applications.ts'
import { storeOpinion } from '../../records/observers/opinions.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { OPINION_KINDS } from '../../regulation/observers/observer-rights.ts'
import { NOTICE_DELIVERY, noticeDeliveryId } from '../../workflows/notices/input.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'
import { numberIncoming } from '../register/number-incoming.ts'
import { applicationOf, receiptField, requireRight } from './follow-application.ts'

const input = z.strictObject({
  receipt: receiptField,
  kind: z.enum(OPINION_KINDS),
  text: z.string().trim().min(1).max(20_000),
})
type Input = z.infer<typeof input>

/**
 * Takes what an observer says after the interviews: of their procedure, of the whole, or to the leadership, who are told of
 * it (Annex 3). It is never changed; what is sent twice is taken once.
 */
export const speakAsObserver: Act<Input, { receipt: string }> = {
  name: 'speak-as-observer',
  input,
  permitted: async () => ALLOWED,
  perform: async (context, { receipt, kind, text }) => {
    const { row, sitting } = await applicationOf(context, receipt)
    const { database, requestId, clock, actor } = context
    if (await database.observerOpinion.findUnique({ where: { id: requestId } }))
      return { receipt: row.receipt ?? '' }
    requireRight(context, sitting, kind)
    const opinion = {
      ...{ id: requestId, applicationId: row.id, meetingId: row.meetingId, kind, text, documentIds: [] },
      ...({
        receivedAt: clock.now().toString(),
        cameBy: 'public-page',
        registeredById: actor.accountId,
      } as const),
    }
    await database.$transaction(async (tx) => {
      await storeOpinion(tx, opinion)
      const unitId = await unitOfMeeting(tx, row.meetingId)
      const cameIn = { title: 'observer-opinion', id: requestId, unitId, caseId: null } as const
      await numberIncoming(tx, context, { ...cameIn, correspondent: row.fullName, documentId: null })
      if (kind === 'letter') await tellLeadership(tx, context, { row, heldOn: sitting.state.heldOn })
    })
    return { receipt: row.receipt ?? '' }
  },
}

/** The head is told that an observer has written to him; what, he reads on the page of the meeting. */
export const tellLeadership = async (
  tx: Transaction,
  { clock, requestId }: Pick<ActContext, 'clock' | 'requestId'>,
  { row, heldOn }: { row: Pick<JudgedObserver, 'meetingId' | 'admission'>; heldOn: string },
): Promise<void> => {
  const noticeId = await queueNotice(tx, {
    ...{ kind: 'observer-letter', role: 'head', recipientId: null, caseId: null, meetingId: row.meetingId },
    params: { meetingOn: heldOn, filedOn: clock.today().toString() },
    ...{ cite: row.admission.cite, queuedAt: clock.now().toString() },
  })
  const workflowId = noticeDeliveryId(requestId)
  await postStart(tx, { workflowId, type: NOTICE_DELIVERY, args: [{ noticeIds: [noticeId] }] })
}
