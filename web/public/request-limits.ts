import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { Problem } from '../../acts/problem.ts'
import { countRequest } from '../../records/observers/request-count.ts'
import type { WebParts } from '../web-parts.ts'

const HOUR_MS = 3_600_000

/** How often one sender may ask for what in an hour, without being signed in. Reading is counted too: it costs queries. */
const LIMITS = { read: 600, apply: 10, follow: 60 } as const

/**
 * Counts a request of somebody who is not signed in, by a hash of where it comes from, which is forgotten in an hour.
 *
 * @throws Problem `too-many` when there were too many of them in this hour
 */
export const countAsked = async (
  request: Request,
  { database }: Pick<WebParts, 'database'>,
  what: keyof typeof LIMITS,
): Promise<void> => {
  const now = new Date()
  const hour = Math.floor(now.getTime() / HOUR_MS)
  const key = createHash('sha256')
    .update(`${what} ${hour} ${request.ip ?? ''}`)
    .digest('hex')
  const count = await countRequest(database, { key, forMs: HOUR_MS, now })
  if (count <= LIMITS[what]) return
  throw new Problem('too-many', {
    detail: 'Too many requests came from your address; try again later.',
    retryAfter: HOUR_MS / 1_000,
  })
}
