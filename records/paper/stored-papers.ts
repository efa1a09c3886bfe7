import type { Database } from '../database.ts'

/** The names in the storage of papers, by the paper's id. */
export const storedPapers = async (
  database: Database,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const papers = await database.paper.findMany({
    where: { id: { in: [...paperIds] } },
    select: { id: true, documentId: true },
  })
  const documents = await database.document.findMany({
    where: { id: { in: papers.map(({ documentId }) => documentId) } },
    select: { id: true, storedAs: true },
  })
  const stored = new Map(documents.map(({ id, storedAs }) => [id, storedAs]))
  return new Map(papers.map(({ id, documentId }) => [id, stored.get(documentId) ?? '']))
}
