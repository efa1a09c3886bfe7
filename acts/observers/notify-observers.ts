import { z } from 'zod'
import type { Transaction } from '../../records/database.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import { queueNotice } from '../../records/notice/queue-notice.ts'
import {
  type JudgedObserver,
  judgedObservers,
  markNotified,
} from '../../records/observers/observer-applications.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { NOTICE_DELIVERY, noticeDeliveryId } from '../../workflows/notices/input.ts'
import type { Act, ActContext } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

/** Which outcome is told by which notice; of the others there is nothing to tell yet. */
const NOTICES: Readonly<Record<string, string>> = {
  admitted: 'observer-admitted',
  refused: 'observer-refused',
  'no-place': 'observer-no-place',
}

/** How many were told by mail, and who is to be told by telephone. */
export const notifiedAnswer = z.object({ mailed: z.int(), byTelephone: z.array(z.uuid()) })

/**
 * Tells every applicant what has come of the application, with the reason, wherever he was not told so yet (para 27): by
 * mail where an address was given; the others the personnel service rings up.
 */
export const notifyObservers: Act<{ id: string }, z.infer<typeof notifiedAnswer>> = {
  name: 'notify-observers',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permit(context, 'register-observer', { meetingId: id }),
  perform: async (context, { id }) => {
    const untold = (await judgedObservers(context.database, id)).filter(
      ({ admission, notifiedOutcome }) =>
        NOTICES[admission.outcome] !== undefined && notifiedOutcome !== admission.outcome,
    )
    const reached = untold.filter(({ email }) => email !== null)
    const mailed = reached.length > 0 ? await mail(context, id, reached) : 0
    const byTelephone = untold.filter(({ email }) => email === null).map((row) => row.id)
    return { mailed, byTelephone }
  },
}

/** @returns how many were told: not those whom somebody else tells at the same moment */
const mail = async (
  { database, clock, requestId }: ActContext,
  meetingId: string,
  rows: readonly JudgedObserver[],
): Promise<number> => {
  const meeting = await findMeeting(database, meetingId)
  if (!meeting) throw notFound()
  const { heldOn, startsAt, place } = meeting
  const about = {
    meetingId,
    params: { meetingOn: heldOn, startsAt, place },
    queuedAt: clock.now().toString(),
  }
  return database.$transaction(async (tx) => {
    const noticeIds: string[] = []
    for (const row of rows) {
      const told = { outcome: row.admission.outcome, how: 'mail', on: clock.today().toString() } as const
      if (await markNotified(tx, row.id, told)) noticeIds.push(await queue(tx, row, about))
    }
    if (noticeIds.length === 0) return 0
    const workflowId = noticeDeliveryId(requestId)
    await postStart(tx, { workflowId, type: NOTICE_DELIVERY, args: [{ noticeIds }] })
    return noticeIds.length
  })
}

const queue = (
  tx: Transaction,
  { id, receipt, admission }: JudgedObserver,
  about: { meetingId: string; params: Record<string, string>; queuedAt: string },
): Promise<string> =>
  queueNotice(tx, {
    ...about,
    ...{ kind: NOTICES[admission.outcome] ?? '', role: 'observer', recipientId: id, caseId: null },
    params: { ...about.params, receipt: receipt ?? '', because: admission.reason },
    cite: admission.cite,
  })
