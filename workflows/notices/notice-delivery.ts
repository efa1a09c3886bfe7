import { proxyActivities } from '@temporalio/workflow'
import { noticeQueue } from '../notice-queue.ts'
import type { NoticeDeliveryInput } from './input.ts'

/** What the queue of notices answers of those that have an outcome. */
type NoticeActivities = { deliverNotices(given: { noticeIds: string[] }): Promise<{ noticeId: string }[]> }

/** Sends notices that are on record, on their own queue, until each has an outcome; mail that is away is waited for. */
export const noticeDelivery = async ({ noticeIds }: NoticeDeliveryInput): Promise<void> => {
  const { deliverNotices } = proxyActivities<NoticeActivities>({
    taskQueue: noticeQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
  })
  for (let left = noticeIds; left.length > 0; ) {
    const settled = await deliverNotices({ noticeIds: left })
    left = left.filter((id) => !settled.some(({ noticeId }) => noticeId === id))
  }
}
