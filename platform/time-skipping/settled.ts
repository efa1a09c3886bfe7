import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { sightOf } from './sight.ts'

export type Settled = { outcome: 'settled' } | { outcome: 'failing' | 'busy'; reason: string }

const LOOK_EVERY_MS = 20

/**
 * Waits until no workflow task and no activity of an execution is in flight. Local activities are part of
 * a workflow task. It gives up as soon as something has failed and is being tried again: whoever moves
 * time must not move it on over that.
 *
 * @param withinMs how long something may be under way before the answer is `busy`, in milliseconds.
 * @returns `settled` (also for an execution that has ended), or `failing` or `busy` with what it is.
 * @example
 * await settled(client, 'certification/…') // → { outcome: 'settled' }
 */
export async function settled(client: Client, workflowId: string, withinMs = 20_000): Promise<Settled> {
  const until = performance.now() + withinMs
  for (;;) {
    const sight = await sightOf(client, workflowId)
    if (sight.failing !== null) return { outcome: 'failing', reason: `${workflowId}: ${sight.failing}` }
    if (!sight.open || !sight.busy) return { outcome: 'settled' }
    if (performance.now() > until)
      return { outcome: 'busy', reason: `${workflowId} was busy for ${withinMs} ms` }
    await pause(LOOK_EVERY_MS)
  }
}
