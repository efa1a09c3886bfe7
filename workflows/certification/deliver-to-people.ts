import { log, proxyActivities } from '@temporalio/workflow'
import type { QueuedNotice } from '../../regulation/course/case-step.ts'
import type { NoticeResult } from '../../regulation/course/settle.ts'
import { noticeQueue } from '../notice-queue.ts'
import type { CaseNoticeActivities } from './case-activities.ts'

/** Notices that were handed on, and what became of some of them. */
export type Delivered = { notices: readonly QueuedNotice[]; results: readonly NoticeResult[] }

const noticeActivities = () =>
  proxyActivities<CaseNoticeActivities>({
    taskQueue: noticeQueue(),
    startToCloseTimeout: '3 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '30 minutes' },
  })

/** Sends notices of a case, however long that takes, and tells of each as soon as it is settled. */
export const deliverToPeople = async (
  notices: readonly QueuedNotice[],
  tell: (delivered: Delivered) => void,
): Promise<void> => {
  // One that the mail server puts off holds up no other: what is settled comes back, the rest is asked for again.
  for (let left = notices; left.length > 0; ) {
    const results = await resultsOf(left)
    tell({ notices: left, results })
    left = left.filter(({ id }) => !results.some(({ noticeId }) => noticeId === id))
  }
}

/** What cannot be delivered at all goes by hand to the employee. */
const resultsOf = async (notices: readonly QueuedNotice[]): Promise<NoticeResult[]> => {
  try {
    return await noticeActivities().deliverNotices({ noticeIds: notices.map(({ id }) => id) })
  } catch (error) {
    log.error('notices could not be delivered', { why: String(error) })
    return notices.map(({ id, role }) => ({
      noticeId: id,
      outcome: 'refused',
      at: new Date().toISOString(),
      servedOn: null,
      serviceOwed: role === 'employee',
    }))
  }
}
