import type { Database } from '../database.ts'

/** A sign-in to the console; `id` is the SHA-256 of the secret that the browser holds. */
export type WebSession = {
  id: string
  accountId: string
  personnelNumber: string
  csrfToken: string
  idToken: string
  startedAt: Date
  expiresAt: Date
}

const DAY_MS = 86_400_000

/** After how long is forgotten what nobody came back to, in milliseconds. */
const FORGOTTEN_AFTER = { session: DAY_MS, draft: 30 * DAY_MS, key: 30 * DAY_MS } as const

/** Begins a session; sessions that ended long ago, and drafts that nobody came back to, are forgotten with it. */
export const startSession = async (database: Database, session: WebSession): Promise<void> => {
  const before = (ms: number) => ({ lt: new Date(session.startedAt.getTime() - ms) })
  await database.$transaction([
    database.webSession.deleteMany({ where: { expiresAt: before(FORGOTTEN_AFTER.session) } }),
    database.formDraft.deleteMany({ where: { savedAt: before(FORGOTTEN_AFTER.draft) } }),
    database.formKey.deleteMany({ where: { madeAt: before(FORGOTTEN_AFTER.key) } }),
    database.webSession.create({ data: session }),
  ])
}

/** A session, also one that has ended: what was typed in it is still to be kept. Null when there is none. */
export const findSession = (database: Database, id: string): Promise<WebSession | null> =>
  database.webSession.findUnique({ where: { id } })

/** Moves the end of a session. */
export const prolongSession = async (
  database: Database,
  { id, expiresAt }: Pick<WebSession, 'id' | 'expiresAt'>,
): Promise<void> => {
  await database.webSession.updateMany({ where: { id }, data: { expiresAt } })
}

/** Ends a session: it is no more. */
export const endSession = async (database: Database, id: string): Promise<void> => {
  await database.webSession.deleteMany({ where: { id } })
}
