import { proxyActivities } from '@temporalio/workflow'
import { noticeQueue } from '../notice-queue.ts'
import type { AnnulmentActivities, AnnulmentNoticeActivities } from './annulment-activities.ts'
import type { AnnulmentInput } from './input.ts'

const { openSuccessor } = proxyActivities<AnnulmentActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
})

/** A certification was annulled: its case ends by a fact of its own, then the new one is opened (para 35). */
export const annulment = async (input: AnnulmentInput): Promise<void> => {
  const { noticeIds } = await openSuccessor(input)
  const { deliverNotices } = proxyActivities<AnnulmentNoticeActivities>({
    taskQueue: noticeQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
  })
  for (let left = noticeIds; left.length > 0; ) {
    const settled = await deliverNotices({ noticeIds: left })
    left = left.filter((id) => !settled.some(({ noticeId }) => noticeId === id))
  }
}
