import { type CaseViewer, seatsOf } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { visibleCommissions } from './visible-commissions.ts'

/** A meeting as the list of them shows it. */
export type MeetingLine = {
  id: string
  heldOn: string
  startsAt: string
  place: string
  status: string
  commission: { id: string; orderNumber: string; unit: { id: string; code: string; name: string } | null }
  items: number
}

/** The day of the last meeting seen, and its id. */
export type MeetingPosition = [string, string]

/**
 * The meetings of the commissions that the viewer may see, the latest day first.
 *
 * @param asked.seats `own`: only of commissions in which the viewer has a seat
 */
export const listMeetings = async (
  database: Database,
  { viewer, seats, page }: { viewer: CaseViewer; seats: 'any' | 'own'; page: PageRequest<MeetingPosition> },
): Promise<Page<MeetingLine>> => {
  const visible = await visibleCommissions(database, viewer)
  const where = { commission: seats === 'own' ? { AND: [visible, ownSeats(viewer)] } : visible }
  const [total, rows] = await Promise.all([
    database.meeting.count({ where }),
    database.meeting.findMany({
      where: { AND: [where, before(page.position)] },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      select: {
        ...{ id: true, heldOn: true, startsAt: true, place: true, status: true },
        commission: { select: { id: true, orderNumber: true, unitId: true } },
      },
    }),
  ])
  // Counted for the page only, by the key of the agenda.
  const counted = await database.meetingItem.groupBy({
    by: ['meetingId'],
    where: { meetingId: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  const items = new Map(counted.map(({ meetingId, _count }) => [meetingId, _count]))
  const unitIds = rows.flatMap(({ commission }) => commission.unitId ?? [])
  const units = await database.unit.findMany({
    where: { id: { in: unitIds } },
    select: { id: true, code: true, name: true },
  })
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ heldOn, id }): MeetingPosition => [heldOn.toISOString().slice(0, 10), id],
    itemOf: ({ commission: { unitId, ...commission }, heldOn, ...row }) => ({
      ...row,
      heldOn: heldOn.toISOString().slice(0, 10),
      commission: { ...commission, unit: units.find(({ id }) => id === unitId) ?? null },
      items: items.get(row.id) ?? 0,
    }),
  })
}

/** Without an employee behind the account there is no seat. */
const ownSeats = ({ employeeId }: CaseViewer) =>
  employeeId === null ? { id: { in: [] } } : seatsOf(employeeId)

const before = (position: MeetingPosition | null) => {
  if (!position) return {}
  const heldOn = new Date(position[0])
  return { OR: [{ heldOn: { lt: heldOn } }, { heldOn, id: { lt: position[1] } }] }
}
