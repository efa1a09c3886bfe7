import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { BROKEN_OFF_AFTER } from '../idempotency/once.ts'
import { unavailable } from '../problem.ts'
import type { PlanMade, PlanOrdered } from './make-plan.ts'

const PROCESS = fileURLToPath(new URL('./planning-process.ts', import.meta.url))

/** The longest that a plan may take, in milliseconds, before its order counts as broken off: 10,000 cases take seconds. */
const LONGEST = BROKEN_OFF_AFTER - 5_000

/** Its memory, in MiB: 10,000 cases with their whole state fit twice. */
const HEAP = 768

/** The plan before this one: a plan takes a core to itself, so there is one at a time. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Makes a plan in a process of its own: whoever asks for something else meanwhile does not wait for it, and what it
 * takes of memory goes with it.
 *
 * @throws Problem `unavailable` when it takes too long; Error when it breaks off: nothing is kept of either
 * @example await planAside(settings, ordered) //=> { outcome: 'planned', planned: 9, unplaced: 0, missing: 0 }
 */
export const planAside = (settings: { databaseUrl: string }, ordered: PlanOrdered): Promise<PlanMade> => {
  const made = before.then(() => inProcess(settings.databaseUrl, ordered))
  before = made.catch(() => undefined)
  return made
}

const inProcess = async (databaseUrl: string, ordered: PlanOrdered): Promise<PlanMade> => {
  const child = fork(PROCESS, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    child.send({ databaseUrl, ordered })
    return await Promise.race([answerOf(child), endOf(child), tooLong()])
  } finally {
    child.kill()
  }
}

const answerOf = async (child: ChildProcess): Promise<PlanMade> => {
  const [made] = await once(child, 'message')
  return made as PlanMade
}

const endOf = async (child: ChildProcess): Promise<never> => {
  const [code, signal] = await once(child, 'exit')
  throw new Error(`the process that plans ended with ${code ?? signal} before it answered`)
}

const tooLong = async (): Promise<never> => {
  await pause(LONGEST, undefined, { ref: false })
  throw unavailable()
}
