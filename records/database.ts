import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './client/client.ts'

/** The database as every part of Attestor sees it. */
export type Database = PrismaClient

/** The database inside one transaction: what functions take that must happen together. */
export type Transaction = Prisma.TransactionClient

export { Prisma }

/** How long a connection, a statement and an idle transaction may last, in milliseconds. */
const LIMITS = { connect: 5_000, statement: 30_000, transaction: 15_000, wait: 10_000 }

/**
 * Opens the database. Connections are made when first needed; close with `$disconnect()`.
 *
 * @param url a `postgresql://` address: PostgreSQL, or the embedded database, which speaks the same protocol
 * @param options.max how many connections at most (default 10)
 * @example
 * const database = openDatabase('postgresql://attestor@127.0.0.1:5432/attestor')
 * await database.unit.count() // 4
 */
export function openDatabase(url: string, { max = 10 }: { max?: number } = {}): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max,
    connectionTimeoutMillis: LIMITS.connect,
    query_timeout: LIMITS.statement,
  })
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: LIMITS.wait, timeout: LIMITS.transaction },
  })
}
