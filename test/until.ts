import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a test waits for something to come so far: a busy machine takes its time. */
const PATIENCE_MS = 180_000
const LOOK_EVERY_MS = 20

/**
 * Waits until something is so.
 *
 * @example await until(async () => (await database.case.count()) === 1)
 */
export const until = async (reached: () => Promise<boolean>): Promise<void> => {
  await untilSeen(reached, (so) => so)
}

/**
 * Looks again and again until what is seen is as it should be, and answers with it.
 *
 * @throws with what was seen last
 * @example const { id } = await untilSeen(() => database.case.findFirst(), (found) => found !== null)
 */
export const untilSeen = async <Seen>(
  look: () => Promise<Seen>,
  reached: (seen: Seen) => boolean,
): Promise<Seen> => {
  for (
    const latest = performance.now() + PATIENCE_MS;
    performance.now() < latest;
    await pause(LOOK_EVERY_MS)
  ) {
    const seen = await look()
    if (reached(seen)) return seen
  }
  return assert.fail(`it did not come so far: ${JSON.stringify(await look())}`)
}
