import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

/** An amendment as it was entered. */
export type AmendmentLine = {
  version: number
  actNumber: string
  off: string[]
  working: string[]
  enteredAt: string
}

/** The amendments, the oldest first. */
export const listAmendments = async (
  database: Database,
  { position, limit }: PageRequest<[number]>,
): Promise<Page<AmendmentLine>> => {
  const [total, rows] = await Promise.all([
    database.calendarAmendment.count(),
    database.calendarAmendment.findMany({
      where: { version: { gt: position?.[0] ?? 0 } },
      orderBy: { version: 'asc' },
      take: limit + 1,
    }),
  ])
  const written = (days: Date[]) => days.map((day) => day.toISOString().slice(0, 10))
  return pageOf(rows, {
    limit,
    total,
    positionOf: ({ version }) => [version],
    itemOf: ({ version, actNumber, off, working, enteredAt }) => ({
      ...{ version, actNumber, off: written(off), working: written(working) },
      enteredAt: enteredAt.toISOString(),
    }),
  })
}
