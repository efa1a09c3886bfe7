import type { Storage, StoredName } from '../../platform/storage/storage.ts'
import type { Database } from '../database.ts'

const DAY_MS = 86_400_000

/** What no row names is told of after a day, and forgotten only after this: a restored database may still find its files. */
export const UNNAMED_FILES = { toldAfterDays: 1, keptDays: 31 } as const

/** How many files no row names, how many of them were forgotten, and since when the oldest lies there that is left. */
export type UnnamedFiles = { found: number; forgotten: number; oldestLeft: Date | null }

/**
 * Looks through the storage for files that no row names: what a process left that was killed between the file and its
 * row. Those that have lain there long enough are forgotten.
 *
 * @param now by the host's clock, as the storage counts
 * @example await sweepUnnamedFiles({ database, storage }, new Date()) //=> { found: 0, forgotten: 0, oldestLeft: null }
 */
export const sweepUnnamedFiles = async (
  { database, storage }: { database: Database; storage: Storage },
  now: Date,
): Promise<UnnamedFiles> => {
  const swept: UnnamedFiles = { found: 0, forgotten: 0, oldestLeft: null }
  const forgetBefore = new Date(now.getTime() - UNNAMED_FILES.keptDays * DAY_MS)
  for await (const page of storage.list(new Date(now.getTime() - UNNAMED_FILES.toldAfterDays * DAY_MS))) {
    for (const { storedAs, keptAt } of await unnamedOf(database, page)) {
      swept.found += 1
      if (keptAt >= forgetBefore) {
        if (swept.oldestLeft === null || keptAt < swept.oldestLeft) swept.oldestLeft = keptAt
        continue
      }
      await storage.remove(storedAs)
      swept.forgotten += 1
    }
  }
  return swept
}

/** Those of a page that stand in no row: no document, no recording (destroyed ones too), no import. */
const unnamedOf = async (database: Database, page: readonly StoredName[]): Promise<StoredName[]> => {
  const asked = {
    where: { storedAs: { in: page.map(({ storedAs }) => storedAs) } },
    select: { storedAs: true },
  } as const
  const rows = await Promise.all([
    database.document.findMany(asked),
    database.recording.findMany(asked),
    database.rosterImport.findMany(asked),
  ])
  const named = new Set(rows.flat().map(({ storedAs }) => storedAs))
  return page.filter(({ storedAs }) => !named.has(storedAs))
}
