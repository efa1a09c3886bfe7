import { log } from '@temporalio/workflow'
import { noticeDelivery } from './notices/notice-delivery.ts'

/** Notices on their way: what became of one stands in its row, and the workflow goes on whatever it was. */
export class Deliveries {
  private readonly begun = new Set<Promise<void>>()

  /** Sends notices that are on record, without waiting for it. */
  begin(noticeIds: readonly string[]): void {
    if (noticeIds.length === 0) return
    const delivery: Promise<void> = deliver([...noticeIds]).finally(() => this.begun.delete(delivery))
    this.begun.add(delivery)
  }

  /** Is nothing on its way? */
  isIdle(): boolean {
    return this.begun.size === 0
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
