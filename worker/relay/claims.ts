import type { Database } from '../../records/database.ts'
import { type ClaimedMessage, claimMessages } from '../../records/outbox/claim-messages.ts'

const BATCH = 100
/** The next batch is claimed when so few workflows are left of the one before: nobody waits for the slowest. */
const FEW = 16

/**
 * What a relay has in hand, by workflow: batch after batch, until a claim finds less than a whole one.
 *
 * @example for (let queue = await claims.next(); queue; queue = await claims.next()) await deliverInOrder(queue)
 */
export class Claims {
  /** How many messages were claimed. */
  claimed = 0
  private readonly database: Database
  private readonly stopping: AbortSignal
  private readonly queues: ClaimedMessage[][] = []
  private coming: Promise<void> | null = null
  private left: 'maybe' | 'none' = 'maybe'
  private failure: unknown = null

  /** @param stopping no more is claimed once it is aborted */
  constructor(database: Database, stopping: AbortSignal) {
    this.database = database
    this.stopping = stopping
  }

  /**
   * The messages of one workflow, in order; null when nothing waits.
   *
   * @throws what a claim threw, when everything claimed before it was taken
   */
  async next(): Promise<ClaimedMessage[] | null> {
    while (this.queues.length === 0 && this.mayClaim()) await this.claim()
    const queue = this.queues.shift() ?? null
    if (queue && this.queues.length < FEW && this.mayClaim()) void this.claim()
    if (queue === null && this.failure !== null) throw this.failure
    return queue
  }

  private mayClaim(): boolean {
    return this.coming !== null || (this.left === 'maybe' && !this.stopping.aborted)
  }

  private claim(): Promise<void> {
    this.coming ??= this.add().finally(() => {
      this.coming = null
    })
    return this.coming
  }

  private async add(): Promise<void> {
    try {
      const found = await claimMessages(this.database, BATCH)
      this.left = found.length < BATCH ? 'none' : 'maybe'
      this.claimed += found.length
      this.queues.push(...byWorkflow(found))
    } catch (error) {
      this.left = 'none'
      this.failure = error
    }
  }
}

const byWorkflow = (messages: readonly ClaimedMessage[]): ClaimedMessage[][] => {
  const queues = new Map<string, ClaimedMessage[]>()
  for (const message of messages)
    queues.set(message.workflowId, [...(queues.get(message.workflowId) ?? []), message])
  return [...queues.values()]
}
