import type { SittingCommission, StageRoom } from '../../regulation/campaign/campaign-request.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import type { CampaignGiven, GivenRoom } from './campaign-given.ts'
import { readCommissionUnits } from './commission-unit.ts'

/** Items that still hold their place on an agenda. */
const LIVE = ['waiting', 'opened']

type Span = Pick<CampaignGiven, 'from' | 'to'>

/**
 * Commissions with the places that others have on their agendas already: items of meetings that were called, and open
 * cases with a day but no meeting yet, which go to the first commission of their unit.
 *
 * @param planned the cases of the plan itself, which take no place here
 */
export const withTakenAgendas = async (
  database: Database,
  commissions: readonly SittingCommission[],
  { span, planned }: { span: Span; planned: ReadonlySet<string> },
): Promise<SittingCommission[]> => {
  const heldOn = { gte: new Date(span.from), lte: new Date(span.to) }
  const ids = commissions.map(({ id }) => id)
  const [items, scheduled, unitOf] = await Promise.all([
    database.meetingItem.findMany({
      where: { status: { in: LIVE }, meeting: { commissionId: { in: ids }, heldOn } },
      select: { caseId: true, meeting: { select: { commissionId: true, heldOn: true } } },
    }),
    database.case.findMany({
      where: { status: 'open', meetingId: null, meetingOn: heldOn },
      select: { id: true, meetingOn: true, employee: { select: { unitId: true } } },
    }),
    readCommissionUnits(database),
  ])
  const called = new Set(items.map(({ caseId }) => caseId))
  const waiting = scheduled.flatMap(({ id, meetingOn, employee }) => {
    const commission = commissions.find(({ unitId }) => unitId === unitOf(employee.unitId))
    if (planned.has(id) || called.has(id) || !commission || !meetingOn) return []
    return [{ commissionId: commission.id, heldOn: meetingOn }]
  })
  const places = [...items.map(({ meeting }) => meeting), ...waiting]
  return commissions.map((commission) => ({
    ...commission,
    taken: counted(
      places.flatMap((place) => (place.commissionId === commission.id ? writtenDay(place.heldOn) : [])),
    ),
  }))
}

/** Rooms with the seats that others have in their sessions already. */
export const withTakenSeats = async (
  database: Database,
  rooms: readonly GivenRoom[],
  { from, to }: Span,
): Promise<StageRoom[]> => {
  const sessions = await database.stageSession.findMany({
    where: { heldOn: { gte: new Date(from), lte: new Date(to) } },
    select: { stage: true, place: true, heldOn: true, startsAt: true, _count: { select: { seats: true } } },
  })
  return rooms.map(({ place, ...room }) => ({
    ...room,
    taken: Object.fromEntries(
      sessions
        .filter((session) => session.stage === room.stage && session.place === place)
        .map(({ heldOn, startsAt, _count }) => [`${writtenDay(heldOn)} ${startsAt}`, _count.seats]),
    ),
  }))
}

const counted = (days: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const day of days) counts[day] = (counts[day] ?? 0) + 1
  return counts
}
