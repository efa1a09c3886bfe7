import type { Transaction } from './database.ts'

/**
 * Holds a name until the transaction ends: whoever asks for the same one waits for his turn. For what no row of its own can be
 * locked by, since it is still to be written.
 *
 * @example await lock(tx, 'calendar')
 */
export const lock = (tx: Pick<Transaction, '$executeRaw'>, name: string): Promise<number> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
