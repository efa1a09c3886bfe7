import { z } from 'zod'
import { type NamedOrder, ordersNamed } from '../../records/acting/orders-named.ts'
import { type CorrectionOfNotice, readCorrection } from '../../records/notice/read-correction.ts'
import { readNotice as readNoticeRecord } from '../../records/notice/read-notice.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED, HIDDEN, type Permission } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ notice: z.uuid() })

type Found = NonNullable<Awaited<ReturnType<typeof readNoticeRecord>>>
type NoticeReading = Omit<Found, 'params' | 'actingOrderId'> & {
  acting: NamedOrder | null
  correction: CorrectionOfNotice | null
}

/**
 * One notice as it was written, with every attempt to send it: for its reader, and to print it for service by hand. A
 * notice of a correction comes with what it does not say in a mail: the value before and after, by whom and why.
 */
export const readNotice: Act<z.infer<typeof input>, NoticeReading> = {
  name: 'read-notice',
  input,
  permitted: async (context, { notice }) => {
    const found = await readNoticeRecord(context.database, notice)
    return found ? mayRead(context, found) : HIDDEN
  },
  perform: async ({ database }, { notice }) => {
    const found = await readNoticeRecord(database, notice)
    if (!found) throw notFound()
    const { params, actingOrderId, ...shown } = found
    const orders = await ordersNamed(database, actingOrderId === null ? [] : [actingOrderId])
    const correction = await readCorrection(database, { caseId: shown.caseId, params })
    return { ...shown, acting: orders.get(actingOrderId ?? '') ?? null, correction }
  },
}

const mayRead = async (context: ActContext, notice: Found): Promise<Permission> => {
  const { employeeId } = context.actor
  if (employeeId !== null && employeeId === notice.recipientId) return ALLOWED
  if (notice.caseId !== null) return permit(context, 'read-case', { caseId: notice.caseId })
  if (notice.meetingId !== null) return permit(context, 'read-meeting', { meetingId: notice.meetingId })
  return permit(context, 'read-determination', 'wholeBody')
}
