import type { Person } from '../case-reading/person.ts'
import type { CaseViewer } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'
import { peopleById } from './read-meeting.ts'
import { visibleCommissions } from './visible-commissions.ts'

/** A commission as the list of them shows it; `unit` null: of the whole body. */
export type CommissionLine = {
  id: string
  orderNumber: string
  orderedOn: string
  unit: { id: string; code: string; name: string } | null
  chairman: Person | null
  members: number
  meetings: number
  /** The commission whose order took the place of this one. */
  replacedBy: string | null
}

/** The day of the last order seen, and its id. */
export type CommissionPosition = [string, string]

/** The commissions that the viewer may see, the latest order first. */
export const listCommissions = async (
  database: Database,
  { viewer, page }: { viewer: CaseViewer; page: PageRequest<CommissionPosition> },
): Promise<Page<CommissionLine>> => {
  const where = await visibleCommissions(database, viewer)
  const [total, rows] = await Promise.all([
    database.commission.count({ where }),
    database.commission.findMany({
      where: { AND: [where, before(page.position)] },
      orderBy: [{ orderedOn: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      include: { _count: { select: { members: true, meetings: true } } },
    }),
  ])
  const people = await peopleById(
    database,
    rows.map(({ chairmanId }) => chairmanId),
  )
  const units = await unitsById(
    database,
    rows.flatMap(({ unitId }) => unitId ?? []),
  )
  const replacing = await replacingIds(
    database,
    rows.map(({ id }) => id),
  )
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ orderedOn, id }): CommissionPosition => [orderedOn.toISOString().slice(0, 10), id],
    itemOf: ({ id, orderNumber, orderedOn, unitId, chairmanId, _count }) => ({
      ...{ id, orderNumber, orderedOn: writtenDay(orderedOn) ?? '' },
      unit: units.get(unitId ?? '') ?? null,
      chairman: people.get(chairmanId) ?? null,
      members: _count.members,
      meetings: _count.meetings,
      replacedBy: replacing.get(id) ?? null,
    }),
  })
}

const unitsById = async (database: Database, ids: readonly string[]) => {
  const units = await database.unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, name: true },
  })
  return new Map(units.map((unit) => [unit.id, unit]))
}

/** Which order took the place of which. */
const replacingIds = async (database: Database, ids: readonly string[]) => {
  const found = await database.commission.findMany({
    where: { replacesId: { in: [...ids] } },
    select: { id: true, replacesId: true },
  })
  return new Map(found.map(({ id, replacesId }) => [replacesId, id]))
}

const before = (position: CommissionPosition | null) => {
  if (!position) return {}
  const orderedOn = new Date(position[0])
  return { OR: [{ orderedOn: { lt: orderedOn } }, { orderedOn, id: { lt: position[1] } }] }
}
