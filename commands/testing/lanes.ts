import { availableParallelism, totalmem } from 'node:os'

/** What a process of tests takes at most, with its browser and servers. */
const LARGEST_BYTES = 3 * 1024 ** 3

/**
 * How many processes of tests run at once: one more than there are cores, since some of them wait for timers, as far as
 * the memory reaches.
 *
 * @example lanes() // 3 on two cores
 */
export const lanes = (cores = availableParallelism(), memory = totalmem()): number =>
  Math.max(1, Math.min(cores + 1, Math.floor(memory / LARGEST_BYTES)))
