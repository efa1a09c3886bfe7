import { createHash } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { countRequest } from '../../records/observers/request-count.ts'
import { Problem } from '../problem.ts'

const HOUR_MS = 3_600_000

/** How often one sender may ask for what in an hour, without being signed in. Reading is counted too: it costs queries. */
export const REQUESTS_AN_HOUR = { read: 600, apply: 10, follow: 60 } as const

/** What somebody who is not signed in asks for, and from where: an address of the network. */
export type AskedFrom = { what: keyof typeof REQUESTS_AN_HOUR; sender: string | undefined }

/**
 * Counts a request of somebody who is not signed in, by a hash of where it comes from, which is forgotten in an hour;
 * pages, API and all their processes count together.
 *
 * @throws Problem `too-many` when there were too many of them in this hour
 * @example await countAsked(database, { what: 'read', sender: request.ip })
 */
export const countAsked = async (database: Database, { what, sender }: AskedFrom): Promise<void> => {
  const now = new Date()
  const hour = Math.floor(now.getTime() / HOUR_MS)
  const key = createHash('sha256')
    .update(`${what} ${hour} ${sender ?? ''}`)
    .digest('hex')
  const count = await countRequest(database, { key, forMs: HOUR_MS, now })
  if (count <= REQUESTS_AN_HOUR[what]) return
  throw new Problem('too-many', {
    detail: 'Too many requests came from your address; try again later.',
    retryAfter: Math.ceil(((hour + 1) * HOUR_MS - now.getTime()) / 1_000),
  })
}
