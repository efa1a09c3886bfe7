import { Context } from '@temporalio/activity'

/** How often work says that it is still there, in milliseconds. */
const BEAT_MS = 2_000

/** The activity that this runs in; null where somebody calls it by itself. */
const current = (): Context | null => {
  try {
    return Context.current()
  } catch {
    return null
  }
}

/**
 * Does some work and says every two seconds that it is still there: who does not any more is replaced soon.
 *
 * @example destroyRecordings: (given) => beating(() => destroyPage(parts, given))
 */
export const beating = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const context = current()
  const beat = setInterval(() => context?.heartbeat(), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}
