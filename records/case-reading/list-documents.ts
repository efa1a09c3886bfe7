import type { Database } from '../database.ts'
import { DOCUMENT_LINE } from '../document/record-document.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

/** The instant and the id of the last paper seen. */
export type PaperPosition = [string, string]

const DOCUMENT = { ...DOCUMENT_LINE, factId: true } as const

const BROUGHT = { NOT: { kind: { startsWith: 'paper/' } } } as const

/** The documents of a case, in the order in which they came. Papers that were made from the record have a list of their own. */
export const listDocuments = async (
  database: Database,
  { caseId, page }: { caseId: string; page: PageRequest<PaperPosition> },
) => {
  const [total, rows] = await Promise.all([
    database.document.count({ where: { caseId, ...BROUGHT } }),
    database.document.findMany({
      where: { caseId, ...BROUGHT, ...after('storedAt', page.position) },
      orderBy: [{ storedAt: 'asc' }, { id: 'asc' }],
      take: page.limit + 1,
      select: DOCUMENT,
    }),
  ])
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: (row): PaperPosition => [row.storedAt.toISOString(), row.id],
    itemOf: ({ storedAt, ...row }) => ({ ...row, storedAt: storedAt.toISOString() }),
  })
}

/** A document as the list of a case shows it. */
export type DocumentLine = Awaited<ReturnType<typeof listDocuments>> extends Page<infer Line> ? Line : never

/** Rows after a position in (instant, id) order. */
const after = (column: 'storedAt', position: PaperPosition | null) => {
  if (!position) return {}
  const at = new Date(position[0])
  return { OR: [{ [column]: { gt: at } }, { [column]: at, id: { gt: position[1] } }] }
}
