import { condition } from '@temporalio/workflow'
import type { Awaited, Awaiting } from '../regulation/awaiting.ts'

const SECOND = 1_000
const DAY = 86_400 * SECOND

/**
 * How long a workflow waits for messages that are on their way to it before it lets time pass without them: each time
 * as long again as it has waited already, a day in all. What has not come by then is not waited for again; when it
 * comes after all, it is judged by its own instant as ever.
 */
export class Patience {
  private since: number | null = null
  private givenUp: readonly string[] = []
  private readonly inHand = new Map<string, string>()

  /** A message has come and is not handled yet. */
  hold({ key, at }: { key: string; at: string }): void {
    this.inHand.set(key, at)
  }

  /** A message that had come was handled. */
  release({ key }: { key: string }): void {
    this.inHand.delete(key)
  }

  /** Messages that have come of an instant not before `at` (RFC 3339): what is due then does not wait for them. */
  heldSince(at: string): string[] {
    return [...this.inHand].flatMap(([key, came]) => (Date.parse(came) >= Date.parse(at) ? [key] : []))
  }

  /** What a step waits for that time alone brings. @param handled keys of the messages that were handled */
  awaiting(workflowId: string, handled: readonly string[]): Awaiting {
    return { workflowId, handled: [...handled, ...this.givenUp] }
  }

  /** Waits until something has come, or until it is time to look again. */
  async wait({ keys }: Awaited, came: () => boolean): Promise<void> {
    this.since ??= Date.now()
    const waited = Date.now() - this.since
    if (waited < DAY) {
      await condition(came, Math.min(Math.max(waited, 10 * SECOND), DAY - waited))
      return
    }
    this.givenUp = [...this.givenUp, ...keys]
    this.since = null
  }

  /** A step was recorded: the next wait begins anew. */
  rewarded(): void {
    this.since = null
  }
}
