import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { builtProcess } from '../built-process.ts'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'
import type { Death } from './death.ts'

const PROCESS = new URL('./worker-process.ts', import.meta.url)
/** A worker stands at every point within seconds; a busy machine takes its time. */
const DIES_WITHIN_MS = 180_000

type Worker = { child: ChildProcess; ready: Promise<unknown>; gone: Promise<unknown[]> }

/**
 * Workers that come one after the other, each in a process of its own; the next one stands ready when one dies.
 *
 * @param smtp the mail server of those that send notices too
 */
export const mortalWorkers = async (engine: TestEngine, ground: TestDatabase, smtp = '') => {
  const built = await builtProcess(PROCESS)
  const [key] = engine.settings.payloadKeys
  const env = {
    ...process.env,
    TEMPORAL: engine.address,
    QUEUE: engine.taskQueue,
    DATABASE: ground.url,
    KEY: Buffer.from(key?.key ?? []).toString('base64'),
    SMTP: smtp,
  }
  const begin = (): Worker => {
    const child = fork(built, { env, execArgv: [], stdio: 'ignore' })
    return { child, ready: once(child, 'message'), gone: once(child, 'exit') }
  }
  let next = begin()
  let now: Worker | null = null
  const tell = async (deaths: readonly Death[]): Promise<void> => {
    assert.ok(now)
    const told = once(now.child, 'message')
    now.child.send(deaths)
    await Promise.race([told, now.gone])
  }
  return {
    /** The next worker begins, to die where it is told; nowhere: it lives. */
    live: async (deaths: readonly Death[] = []): Promise<void> => {
      now = next
      next = begin()
      await Promise.race([now.ready, now.gone])
      await tell(deaths)
    },
    /** The worker that lives is told where to die. */
    tell,
    /** Resolves once the worker was killed by its own SIGKILL, and its claims on the outbox are free. */
    died: async (): Promise<void> => {
      const never = wait(DIES_WITHIN_MS, null, { ref: false })
      const gone = await Promise.race([now?.gone, never])
      assert.ok(gone, 'a worker did not come to every point at which it was to die')
      assert.equal(gone[1], 'SIGKILL')
      await ground.database.outboxMessage.updateMany({
        where: { deliveredAt: null },
        data: { leasedUntil: null },
      })
    },
    stop: async (): Promise<void> => {
      for (const worker of [now, next]) worker?.child.kill('SIGKILL')
      await Promise.all([now?.gone, next.gone])
    },
  }
}
