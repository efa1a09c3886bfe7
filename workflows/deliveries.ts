import { log, proxyActivities } from '@temporalio/workflow'
import { noticeQueue } from './notice-queue.ts'

/** What the queue of notices does. */
type NoticeActivities = {
  /** Sends notices that are on record and answers with those that have an outcome: at least one of them. */
  deliverNotices(request: { noticeIds: string[] }): Promise<{ noticeId: string }[]>
}

/** Notices on their way: what became of one stands in its row, and the workflow goes on whatever it was. */
export class Deliveries {
  private begun: Promise<void>[] = []

  /** Sends notices that are on record, without waiting for it. */
  begin(noticeIds: readonly string[]): void {
    if (noticeIds.length > 0) this.begun.push(deliver([...noticeIds]))
  }

  /** Resolves when everything that was begun has an outcome: before a run ends. */
  async settle(): Promise<void> {
    await Promise.all(this.begun)
  }
}

const deliver = async (noticeIds: string[]): Promise<void> => {
  const { deliverNotices } = proxyActivities<NoticeActivities>({
    taskQueue: noticeQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
  })
  try {
    for (let left = noticeIds; left.length > 0; ) {
      const settled = await deliverNotices({ noticeIds: left })
      left = left.filter((id) => !settled.some(({ noticeId }) => noticeId === id))
    }
  } catch (error) {
    log.warn('notices were not delivered', { noticeIds, why: String(error) })
  }
}
