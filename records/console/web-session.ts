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

/** Begins a session. */
export const startSession = async (database: Database, session: WebSession): Promise<void> => {
  await database.webSession.create({ data: session })
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
