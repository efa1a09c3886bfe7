import type { Database } from '../database.ts'
import type { UnnamedFiles } from './unnamed-files.ts'

/** What the last look through the storage left there that no row names, and since when the oldest of it lies there. */
export type StorageLook = { unnamed: number; oldestAt: Date | null }

/** Notes what a look through the storage found; the one before it counts no more. */
export const noteStorageLook = async (
  database: Pick<Database, 'storageLook'>,
  { found, forgotten, oldestLeft }: UnnamedFiles,
  lookedAt: Date,
): Promise<void> => {
  const look = { lookedAt, unnamed: found - forgotten, oldestAt: oldestLeft }
  await database.storageLook.upsert({ where: { id: 1 }, create: { id: 1, ...look }, update: look })
}

/** What the last look through the storage found; null before the first. */
export const lastStorageLook = (database: Pick<Database, 'storageLook'>): Promise<StorageLook | null> =>
  database.storageLook.findUnique({ where: { id: 1 }, select: { unnamed: true, oldestAt: true } })
