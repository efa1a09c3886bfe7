import type { Client } from '@temporalio/client'
import type { Database } from '../../records/database.ts'
import type { RehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'

/** What time is moved with. */
export type Rehearsing = { database: Database; client: Client; clock: RehearsalClock }

/** How many executions are looked at or moved at once: more only queue inside the server. */
const AT_ONCE = 8

/**
 * Does something for each of many, a few at once, in the given order.
 *
 * @throws the first error, after which none is begun
 */
export async function forEach<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await act(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
