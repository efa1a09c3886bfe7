import { z } from 'zod'
import { readNotice as readNoticeRecord } from '../../records/notice/read-notice.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED, HIDDEN, type Permission } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ notice: z.uuid() })

type NoticeReading = NonNullable<Awaited<ReturnType<typeof readNoticeRecord>>>

/** One notice as it was written, with every attempt to send it: for its reader, and to print it for service by hand. */
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
    return found
  },
}

const mayRead = async (context: ActContext, notice: NoticeReading): Promise<Permission> => {
  const { employeeId } = context.actor
  if (employeeId !== null && employeeId === notice.recipientId) return ALLOWED
  if (notice.caseId !== null) return permit(context, 'read-case', { caseId: notice.caseId })
  if (notice.meetingId !== null) return permit(context, 'read-meeting', { meetingId: notice.meetingId })
  return permit(context, 'read-determination', 'wholeBody')
}
