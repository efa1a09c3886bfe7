import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a test waits for something to come so far: a busy machine takes its time. */
const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 20

/**
 * Waits until something is so.
 *
 * @example await until(async () => (await database.case.count()) === 1)
 */
export const until = async (reached: () => Promise<boolean>): Promise<void> => {
  for (let left = PATIENCE_MS / LOOK_EVERY_MS; left > 0; left--) {
    if (await reached()) return
    await pause(LOOK_EVERY_MS)
  }
  assert.fail('it did not come so far')
}
