import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'
import type { Death } from './dying.ts'

const PROCESS = fileURLToPath(new URL('./worker-process.ts', import.meta.url))

type Worker = { child: ChildProcess; ready: Promise<unknown>; gone: Promise<unknown[]> }

/** Workers that come one after the other, each in a process of its own; the next one stands ready when one dies. */
export const mortalWorkers = (engine: TestEngine, ground: TestDatabase) => {
  const [key] = engine.settings.payloadKeys
  const env = {
    ...process.env,
    TEMPORAL: engine.address,
    QUEUE: engine.taskQueue,
    DATABASE: ground.url,
    KEY: Buffer.from(key?.key ?? []).toString('base64'),
  }
  const begin = (): Worker => {
    const child = fork(PROCESS, { env, execArgv: ['--import', 'tsx'], stdio: 'ignore' })
    return { child, ready: once(child, 'message'), gone: once(child, 'exit') }
  }
  let next = begin()
  let now: Worker | null = null
  return {
    /** The next worker begins, to die where it is told; null: it lives. */
    live: async (death: Death | null): Promise<void> => {
      now = next
      next = begin()
      await Promise.race([now.ready, now.gone])
      now.child.send(death ?? 'live')
    },
    /** Resolves once the worker was killed by its own SIGKILL, and its claims on the outbox are free. */
    died: async (): Promise<void> => {
      const [, signal] = (await now?.gone) ?? []
      assert.equal(signal, 'SIGKILL')
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
