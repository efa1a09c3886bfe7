import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { PAPER, type PaperRow } from './paper-line.ts'

/** When the last paper seen was made, its version, and its id. */
export type MadePosition = [string, number, string]

/** A paper as lists show it, with the hash of its document. */
export type PaperLine = {
  id: string
  kind: string
  language: string
  version: number
  number: number | null
  madeAt: string
  fileName: string
  size: number
  sha256: string
}

/** The papers of a subject, in the order in which they were made; every version. */
export const listPapers = async (
  database: Database,
  { subject, page }: { subject: string; page: PageRequest<MadePosition> },
): Promise<Page<PaperLine>> => {
  const [total, rows] = await Promise.all([
    database.paper.count({ where: { subject } }),
    database.paper.findMany({
      where: { subject, ...afterPosition(page.position) },
      orderBy: [{ madeAt: 'asc' }, { version: 'asc' }, { id: 'asc' }],
      take: page.limit + 1,
      select: PAPER,
    }),
  ])
  const lines = await paperLines(database, rows)
  return pageOf(lines, {
    limit: page.limit,
    total,
    positionOf: ({ madeAt, version, id }): MadePosition => [madeAt, version, id],
    itemOf: (line) => line,
  })
}

/** Papers with what is known of their documents, in the order given. */
export const paperLines = async (database: Database, rows: readonly PaperRow[]): Promise<PaperLine[]> => {
  const documents = await database.document.findMany({
    where: { id: { in: rows.map(({ documentId }) => documentId) } },
    select: { id: true, fileName: true, size: true, sha256: true },
  })
  return rows.flatMap(({ id, kind, language, version, number, madeAt, documentId }) => {
    const document = documents.find((each) => each.id === documentId)
    if (!document) return []
    const { fileName, size, sha256 } = document
    return [
      {
        ...{ id, kind, language, version, fileName, size, sha256 },
        number: number?.number ?? null,
        madeAt: madeAt.toISOString(),
      },
    ]
  })
}

const afterPosition = (position: MadePosition | null) => {
  if (!position) return {}
  const [at, version, id] = position
  const madeAt = new Date(at)
  return {
    OR: [
      { madeAt: { gt: madeAt } },
      { madeAt, version: { gt: version } },
      { madeAt, version, id: { gt: id } },
    ],
  }
}
