import type { Database } from '../database.ts'

/** What somebody typed into a form and has not sent: values by field, as they were typed. Files are not kept. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

type Place = { accountId: string; path: string }

/** Keeps what was typed into the form at this address, over what was kept before. */
export const keepDraft = async (
  database: Database,
  { accountId, path, typed, savedAt }: Place & { typed: Typed; savedAt: Date },
): Promise<void> => {
  const values = Object.fromEntries(
    Object.entries(typed).map(([field, value]) => [field, typeof value === 'string' ? value : [...value]]),
  )
  await database.formDraft.upsert({
    where: { accountId_path: { accountId, path } },
    create: { accountId, path, values, savedAt },
    update: { values, savedAt },
  })
}

/** What was typed into the form at this address, and when; null when nothing is kept. */
export const readDraft = async (
  database: Database,
  { accountId, path }: Place,
): Promise<{ typed: Typed; savedAt: Date } | null> => {
  const kept = await database.formDraft.findUnique({ where: { accountId_path: { accountId, path } } })
  return kept && { typed: kept.values as Typed, savedAt: kept.savedAt }
}

/** Drops what was kept: the form was sent. */
export const dropDraft = async (database: Database, { accountId, path }: Place): Promise<void> => {
  await database.formDraft.deleteMany({ where: { accountId, path } })
}
