import type { StorageLook } from '../../records/housekeeping/storage-look.ts'
import { UNNAMED_FILES } from '../../records/housekeeping/unnamed-files.ts'

const DAY_MS = 86_400_000

/**
 * What an operator is told of files that no row names, by the last look through the storage; null where there are none.
 *
 * @example storageNote({ unnamed: 3, oldestAt: new Date('2026-11-01T05:00:00Z') })
 * //=> '3 files lie in the storage that no row names, the oldest since 2026-11-01. From 2026-12-02 on they are removed: see “What is forgotten” in docs/operations.md.'
 */
export const storageNote = (look: StorageLook | null): string | null => {
  if (!look?.oldestAt || look.unnamed === 0) return null
  const removed = new Date(look.oldestAt.getTime() + UNNAMED_FILES.keptDays * DAY_MS)
  const [since, from] = [look.oldestAt, removed].map((at) => at.toISOString().slice(0, 10))
  const files = look.unnamed === 1 ? '1 file lies' : `${look.unnamed} files lie`
  return `${files} in the storage that no row names, the oldest since ${since}. From ${from} on they are removed: see “What is forgotten” in docs/operations.md.`
}
