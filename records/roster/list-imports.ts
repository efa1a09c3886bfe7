import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

const LINE = {
  id: true,
  state: true,
  dryRun: true,
  fileName: true,
  accepted: true,
  unchanged: true,
  rejected: true,
  startedAt: true,
  finishedAt: true,
} as const

/** An import as the list of imports shows it; its counts are null until it is over. */
export type ImportLine = {
  id: string
  state: string
  dryRun: boolean
  fileName: string
  accepted: number | null
  unchanged: number | null
  rejected: number | null
  startedAt: string
  finishedAt: string | null
}

/** When the last import seen was begun, and its id. */
export type ImportPosition = [string, string]

/** The imports, the latest first. */
export const listImports = async (
  database: Database,
  { position, limit }: PageRequest<ImportPosition>,
): Promise<Page<ImportLine>> => {
  const [total, rows] = await Promise.all([
    database.rosterImport.count(),
    database.rosterImport.findMany({
      where: position === null ? {} : before(position),
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: LINE,
    }),
  ])
  return pageOf(rows, {
    limit,
    total,
    positionOf: ({ startedAt, id }): ImportPosition => [startedAt.toISOString(), id],
    itemOf: ({ startedAt, finishedAt, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }),
  })
}

const before = ([startedAt, id]: ImportPosition) => {
  const at = new Date(startedAt)
  return { OR: [{ startedAt: { lt: at } }, { startedAt: at, id: { lt: id } }] }
}
