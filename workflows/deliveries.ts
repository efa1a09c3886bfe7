import { log } from '@temporalio/workflow'
import { noticeDelivery } from './notices/notice-delivery.ts'

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
  try {
    await noticeDelivery({ noticeIds })
  } catch (error) {
    log.warn('notices were not delivered', { noticeIds, why: String(error) })
  }
}
