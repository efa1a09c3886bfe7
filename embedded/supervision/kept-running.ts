import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** A process and how it is stopped. */
type Stoppable = { process: ChildProcess; stop(): Promise<void> }

/** A part that is started again whenever it ends before it is stopped. */
export type KeptRunning = { stop(): Promise<void> }

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const STEADY_AFTER_MS = 60_000

/**
 * Keeps a part running: when it ends by itself it is said and the part is started again, later each time until it
 * stays up for a minute.
 *
 * @param first the part, already running
 * @param start starts it anew
 * @param say tells people in one line
 */
export function keepRunning(options: {
  name: string
  first: Stoppable
  start: () => Stoppable | Promise<Stoppable>
  say: (line: string) => void
}): KeptRunning {
  const stopping = new AbortController()
  let current = options.first
  const watch = async () => {
    let wait = FIRST_PAUSE_MS
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      await ended(current)
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt > STEADY_AFTER_MS) wait = FIRST_PAUSE_MS
      options.say(`${options.name} ended unexpectedly; starting it again in ${wait / 1_000} s`)
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
      current = await startAgain(options, current)
    }
  }
  const watched = watch()
  return {
    stop: async () => {
      stopping.abort()
      await current.stop()
      await watched
    },
  }
}

/** What does not even start has ended: it is tried again. */
async function startAgain(
  { name, start, say }: Parameters<typeof keepRunning>[0],
  before: Stoppable,
): Promise<Stoppable> {
  try {
    return await start()
  } catch (error) {
    say(`${name} does not start: ${error instanceof Error ? error.message : String(error)}`)
    return before
  }
}

function ended({ process: child }: Stoppable): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
