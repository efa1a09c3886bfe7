import type { DeterminationList } from '../client/client.ts'
import type { Database, Transaction } from '../database.ts'

/** The lists of a determination, the main ones first. */
export const readLists = (
  database: Database | Transaction,
  determinationId: string,
): Promise<DeterminationList[]> =>
  database.determinationList.findMany({
    where: { determinationId },
    orderBy: [{ supplement: 'asc' }, { id: 'asc' }],
  })

/** The same, locked until the transaction ends: two heads, or one head twice, decide one after the other. */
export const lockLists = async (tx: Transaction, determinationId: string): Promise<DeterminationList[]> => {
  await tx.$queryRaw`
    SELECT "id" FROM "Determination" WHERE "id" = ${determinationId}::uuid FOR UPDATE`
  return readLists(tx, determinationId)
}

/** How many stand on each list, those who were struck left out. */
export const countListed = async (
  database: Database,
  determinationId: string,
): Promise<ReadonlyMap<string, number>> => {
  const counts = await database.determinationEntry.groupBy({
    by: ['listId'],
    where: { determinationId, listId: { not: null }, struckGround: null },
    _count: true,
  })
  return new Map(counts.flatMap(({ listId, _count }) => (listId === null ? [] : [[listId, _count]])))
}
