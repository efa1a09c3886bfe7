import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '../../platform/log.ts'
import type { Database } from '../../records/database.ts'
import { sayGone, sayPresent } from '../../records/worker-presence/worker-presence.ts'

/** What ends a worker's presence. */
export type Presence = { stop(): Promise<void> }

const BEAT_MS = 4_000

/**
 * Says every few seconds that this worker is up, until it is stopped. A database that is away is tried again with the
 * next beat.
 *
 * @example const presence = await keepPresent({ database, log }); await presence.stop()
 */
export const keepPresent = async (parts: {
  database: Database
  log: Pick<Logger, 'warn'>
}): Promise<Presence> => {
  const id = randomUUID()
  const stopping = new AbortController()
  await say(parts, id)
  const beating = beat(parts, id, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await beating
      await sayGone(parts.database, id).catch(() => undefined)
    },
  }
}

const beat = async (
  parts: Parameters<typeof keepPresent>[0],
  id: string,
  stopping: AbortSignal,
): Promise<void> => {
  while (!stopping.aborted) {
    await wait(BEAT_MS, undefined, { signal: stopping, ref: false }).catch(() => undefined)
    if (!stopping.aborted) await say(parts, id)
  }
}

const say = async ({ database, log }: Parameters<typeof keepPresent>[0], id: string): Promise<void> => {
  try {
    await sayPresent(database, id)
  } catch (error) {
    log.warn({ why: String(error) }, 'the worker cannot say that it is up')
  }
}
