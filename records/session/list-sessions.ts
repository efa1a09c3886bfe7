import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'

/** A session as the list of them shows it. `results`: how many rows of results were taken. */
export type SessionLine = {
  id: string
  stage: string
  heldOn: string
  startsAt: string
  place: string
  capacity: number
  people: number
  results: number
}

/** Which sessions; `units` null: of the whole body. */
export type SessionFilter = {
  units: readonly string[] | null
  stage?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The day of the last session seen, and its id. */
export type SessionPosition = [string, string]

/** The sessions of these units, the next day first. */
export const listSessions = async (
  database: Database,
  { filter, page }: { filter: SessionFilter; page: PageRequest<SessionPosition> },
): Promise<Page<SessionLine>> => {
  const where = conditionOf(filter)
  const [total, rows] = await Promise.all([
    database.stageSession.count({ where }),
    database.stageSession.findMany({
      where: { AND: [where, after(page.position)] },
      orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
      take: page.limit + 1,
      include: { seats: { select: { resultHash: true } } },
    }),
  ])
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ heldOn, id }): SessionPosition => [writtenDay(heldOn) ?? '', id],
    itemOf: ({ id, stage, heldOn, startsAt, place, capacity, seats }) => ({
      ...{ id, stage, heldOn: writtenDay(heldOn) ?? '', startsAt, place, capacity },
      people: seats.length,
      results: seats.filter(({ resultHash }) => resultHash !== null).length,
    }),
  })
}

const conditionOf = ({ units, stage, from, to }: SessionFilter) => ({
  ...(units === null ? {} : { unitId: { in: [...units] } }),
  ...(stage === undefined ? {} : { stage }),
  ...(from || to
    ? { heldOn: { ...(from ? { gte: new Date(from) } : {}), ...(to ? { lte: new Date(to) } : {}) } }
    : {}),
})

const after = (position: SessionPosition | null) => {
  if (!position) return {}
  const heldOn = new Date(position[0])
  return { OR: [{ heldOn: { gt: heldOn } }, { heldOn, id: { gt: position[1] } }] }
}
