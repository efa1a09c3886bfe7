import type { Database } from '../database.ts'

/** The determination that a list belongs to; null when there is no such list. */
export const determinationOf = async (database: Database, listId: string): Promise<string | null> => {
  const found = await database.determinationList.findUnique({
    where: { id: listId },
    select: { determinationId: true },
  })
  return found?.determinationId ?? null
}
