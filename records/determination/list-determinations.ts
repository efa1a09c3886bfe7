import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'

/** A determination as the list of them shows it; `lists` counts its lists by their state. */
export type DeterminationLine = {
  id: string
  asOf: string
  ruleset: string
  state: string
  startedAt: string
  lists: Record<string, number>
}

/** When the last determination seen was begun, and its id. */
export type DeterminationPosition = [string, string]

/** The determinations, the latest first. */
export const listDeterminations = async (
  database: Database,
  { position, limit }: PageRequest<DeterminationPosition>,
): Promise<Page<DeterminationLine>> => {
  const [total, rows] = await Promise.all([
    database.determination.count(),
    database.determination.findMany({
      where: position === null ? {} : before(position),
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: { lists: { select: { state: true } } },
    }),
  ])
  return pageOf(rows, {
    limit,
    total,
    positionOf: ({ startedAt, id }): DeterminationPosition => [startedAt.toISOString(), id],
    itemOf: ({ id, asOf, ruleset, state, startedAt, lists }) => ({
      ...{ id, ruleset, state, asOf: writtenDay(asOf) ?? '', startedAt: startedAt.toISOString() },
      lists: counted(lists.map((list) => list.state)),
    }),
  })
}

const counted = (states: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

const before = ([startedAt, id]: DeterminationPosition) => {
  const at = new Date(startedAt)
  return { OR: [{ startedAt: { lt: at } }, { startedAt: at, id: { lt: id } }] }
}
