import type { Database } from '../database.ts'

/** A document that came with a fact. */
export type FactDocument = { id: string; fileName: string; factId: string }

/** The documents of a case that came with its facts, in the order in which they were stored. */
export const documentsOfFacts = async (database: Database, caseId: string): Promise<FactDocument[]> => {
  const rows = await database.document.findMany({
    where: { caseId, factId: { not: null } },
    orderBy: [{ storedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, fileName: true, factId: true },
  })
  return rows.flatMap(({ factId, ...row }) => (factId === null ? [] : [{ ...row, factId }]))
}
