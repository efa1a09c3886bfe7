import { availableParallelism, totalmem } from 'node:os'

/** What a process of tests takes at most, with its browser and servers. */
const LARGEST_BYTES = 3 * 1024 ** 3

/**
 * How many processes of tests run at once: two more than there are cores, since many of them mostly wait, for timers, for
 * a page, for a process that begins; as far as the memory reaches.
 *
 * @example lanes() // 4 on two cores
 */
export const lanes = (cores = availableParallelism(), memory = totalmem()): number =>
  Math.max(1, Math.min(cores + 2, Math.floor(memory / LARGEST_BYTES)))
