import { almatyDay } from '../../regulation/almaty-day.ts'
import type { Database } from '../database.ts'
import { PAPER } from './paper-line.ts'
import { latestVersions } from './personnel-file.ts'

/** A file of a case: the latest version of a paper that was made of it, or a document that somebody brought. */
export type FiledDocument = {
  id: string
  caseId: string
  of: 'paper' | 'document'
  kind: string
  version: number | null
  fileName: string
  size: number
  sha256: string
  storedAs: string
  /** The civil day on which it was stored. */
  on: string
}

/** The files of cases: papers first, each kind in the order in which it was stored. */
export const filedDocuments = async (
  database: Database,
  caseIds: readonly string[],
): Promise<FiledDocument[]> => {
  const where = { caseId: { in: [...caseIds] } }
  const papers = latestVersions(
    await database.paper.findMany({ where, orderBy: [{ madeAt: 'asc' }, { version: 'asc' }], select: PAPER }),
  )
  const paperOf = new Map(papers.map((paper) => [paper.documentId, paper]))
  const documents = await database.document.findMany({
    where,
    orderBy: [{ storedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, caseId: true, kind: true, fileName: true, size: true, sha256: true },
      ...{ storedAs: true, storedAt: true },
    },
  })
  const filed = documents.flatMap(({ id, caseId, kind, storedAt, ...file }): FiledDocument[] => {
    const paper = paperOf.get(id)
    if (caseId === null || (!paper && kind.startsWith('paper/'))) return []
    const about = paper
      ? ({ of: 'paper', kind: paper.kind, version: paper.version } as const)
      : ({ of: 'document', kind, version: null } as const)
    return [{ ...file, id, caseId, ...about, on: almatyDay(storedAt.toISOString()).toString() }]
  })
  return [...filed.filter(({ of }) => of === 'paper'), ...filed.filter(({ of }) => of === 'document')]
}
