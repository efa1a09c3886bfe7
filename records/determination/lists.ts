import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'

/** Whose list: the units of the personnel service and of the head who answer for it, null: the whole body's. */
export type ListOwners = { personnelUnitId: string | null; headUnitId: string | null }

/** The list of a determination: 0 is the main one, supplementary lists follow. */
export type ListKey = ListOwners & { determinationId: string; supplement: number }

/** Makes sure that the list exists, and tells its id: always the same for the same list. */
export const ensureList = async (database: Database, key: ListKey): Promise<string> => {
  const id = listId(key)
  await database.determinationList.createMany({
    data: [{ id, ...key, state: 'determined' }],
    skipDuplicates: true,
  })
  return id
}

const listId = ({ determinationId, personnelUnitId, headUnitId, supplement }: ListKey): string => {
  const hash = createHash('sha256')
    .update([determinationId, personnelUnitId, headUnitId, supplement].join('/'))
    .digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
