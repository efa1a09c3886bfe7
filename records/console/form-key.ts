import type { Database } from '../database.ts'

/** A form of somebody, by its address. */
type Place = { accountId: string; path: string }

/**
 * The key under which a form is sent, and when it was sent under it (null: not yet). `renewed`: the form was sent under
 * another one before, and what was typed then is done with.
 */
export type FormKey = { key: string; sentAt: Date | null; age: 'first' | 'kept' | 'renewed' }

/** For how long a form that was sent keeps its key, in milliseconds: a second press, the back button, another tab. */
export const KEPT_AFTER_SENT_MS = 120_000

/** The key of a form: the same in every tab until it was sent and a moment has passed; then the offered one. */
export const readFormKey = async (
  database: Database,
  { accountId, path }: Place,
  offered: { key: string; at: Date },
): Promise<FormKey> => {
  const where = { accountId_path: { accountId, path } }
  const known = await database.formKey.findUnique({ where, select: { key: true, sentAt: true } })
  if (known && (known.sentAt === null || offered.at.getTime() - known.sentAt.getTime() < KEPT_AFTER_SENT_MS))
    return { ...known, age: 'kept' }
  const made = { key: offered.key, madeAt: offered.at, sentAt: null }
  await database.formKey.upsert({ where, create: { accountId, path, ...made }, update: made })
  return { key: offered.key, sentAt: null, age: known ? 'renewed' : 'first' }
}

/** Notes that a form was sent. */
export const noteSent = async (database: Database, { accountId, path }: Place, at: Date): Promise<void> => {
  await database.formKey.updateMany({ where: { accountId, path, sentAt: null }, data: { sentAt: at } })
}

/** Forgets a form's key: what was refused under it is asked anew. */
export const dropFormKey = async (database: Database, { accountId, path }: Place): Promise<void> => {
  await database.formKey.deleteMany({ where: { accountId, path } })
}
