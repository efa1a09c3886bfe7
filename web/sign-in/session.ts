import { createHash, randomBytes } from 'node:crypto'
import {
  findSession,
  prolongSession,
  startSession,
  type WebSession,
} from '../../records/console/web-session.ts'
import type { Database } from '../../records/database.ts'

/**
 * How long a session lives without a page being asked, and how long at most, in milliseconds. The host's clock counts:
 * a rehearsal that moves on by a year signs nobody out.
 */
export const SESSION = { idleMs: 2 * 3_600_000, mostMs: 12 * 3_600_000 } as const

/** Its end is written again only when it moved by this much: not every page is worth a row. */
const MOVED_MS = 60_000

/** Begins a session under a secret that only the browser will know. @returns the secret */
export const beginSession = async (
  database: Database,
  who: Pick<WebSession, 'accountId' | 'personnelNumber' | 'idToken'>,
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  const startedAt = new Date()
  await startSession(database, {
    ...who,
    id: idOf(secret),
    csrfToken: randomBytes(24).toString('base64url'),
    startedAt,
    expiresAt: new Date(startedAt.getTime() + SESSION.idleMs),
  })
  return secret
}

/** The session of a secret, and whether it still lives; a page that is asked in it moves its end. */
export const readSession = async (
  database: Database,
  secret: string | null,
): Promise<{ session: WebSession; alive: boolean } | null> => {
  const session = secret === null ? null : await findSession(database, idOf(secret))
  if (!session) return null
  const now = Date.now()
  if (session.expiresAt.getTime() <= now) return { session, alive: false }
  const expiresAt = new Date(Math.min(now + SESSION.idleMs, session.startedAt.getTime() + SESSION.mostMs))
  if (expiresAt.getTime() - session.expiresAt.getTime() < MOVED_MS) return { session, alive: true }
  await prolongSession(database, { id: session.id, expiresAt })
  return { session: { ...session, expiresAt }, alive: true }
}

/** How much of a session is left, in whole seconds by the host's clock; 0 once it is over. */
export const secondsLeft = ({ expiresAt }: Pick<WebSession, 'expiresAt'>): number =>
  Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1_000))

/** How much of a secret's session is left; asking does not move its end. 0 where there is none. */
export const leftOf = async (database: Database, secret: string | null): Promise<number> => {
  const session = secret === null ? null : await findSession(database, idOf(secret))
  return session === null ? 0 : secondsLeft(session)
}

/** The id under which a secret's session is kept: who reads the database cannot sign in with it. */
export const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
