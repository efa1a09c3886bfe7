import type { Away, SittingCommission, StageRoom } from '../../regulation/campaign/campaign-request.ts'
import type { Schedule } from '../../regulation/course/schedule.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Database } from '../database.ts'
import type { CampaignGiven } from './campaign-given.ts'
import { frozenCommissions } from './frozen-commissions.ts'
import { agendaLoads, sessionLoads } from './read-campaign.ts'
import { withTakenAgendas, withTakenSeats } from './taken-places.ts'

/** The commissions and rooms of a campaign with everything taken but by one case, whose present days are told. */
export type PlacementGround = {
  commissions: SittingCommission[]
  rooms: StageRoom[]
  present: Schedule | null
  /** When anything of the plan was last moved: a verdict holds while it stays so. */
  movedAt: string | null
}

type Whose = { campaignId: string; caseId: string; given: CampaignGiven }

/** What a placement by hand is judged against: everybody else as he is placed. */
export const placementGround = async (database: Database, whose: Whose): Promise<PlacementGround> => {
  const { campaignId, caseId, given } = whose
  const movedAt = await lastMove(database, campaignId)
  const rows = await database.campaignPlacement.findMany({ where: { campaignId }, select: { caseId: true } })
  const planned = new Set(rows.map((row) => row.caseId))
  const own = await database.campaignPlacement.findUnique({
    where: { campaignId_caseId: { campaignId, caseId } },
  })
  const frozen = await frozenCommissions(database, given.commissions, planned)
  const outside = await withTakenAgendas(database, frozen, { span: given, planned })
  const spans = await ownSpans(database, whose, outside)
  const loads = await agendaLoads(database, campaignId)
  const seats = await sessionLoads(database, campaignId)
  const rooms = await withTakenSeats(database, given.rooms, given)
  const heldOn = own?.heldOn?.toISOString().slice(0, 10)
  const ownSeats = (own?.sessions ?? []) as { roomId: string; heldOn: string; startsAt: string }[]
  return {
    movedAt,
    present: own?.schedule as unknown as Schedule | null,
    commissions: outside.map((commission) => ({
      ...commission,
      members: commission.members.map((member) => ({
        ...member,
        away: [...member.away, ...(spans.get(member.employeeId) ?? [])],
      })),
      taken: added(commission.taken, [
        ...loads
          .filter(({ commissionId }) => commissionId === commission.id)
          .map((each) => [each.heldOn, each.cases] as const),
        ...(own?.commissionId === commission.id && heldOn ? [[heldOn, -1] as const] : []),
      ]),
    })),
    rooms: rooms.map((room) => ({
      ...room,
      taken: added(room.taken, [
        ...seats
          .filter(({ roomId }) => roomId === room.id)
          .map((each) => [keyOf(each), each.people] as const),
        ...ownSeats.filter(({ roomId }) => roomId === room.id).map((seat) => [keyOf(seat), -1] as const),
      ]),
    })),
  }
}

const keyOf = ({ heldOn, startsAt }: { heldOn: string; startsAt: string }): string => `${heldOn} ${startsAt}`

const added = (
  taken: Readonly<Record<string, number>>,
  more: readonly (readonly [string, number])[],
): Record<string, number> => {
  const sums: Record<string, number> = { ...taken }
  for (const [key, count] of more) sums[key] = (sums[key] ?? 0) + count
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count > 0))
}

/** When anything of a campaign was last moved by hand. */
export const lastMove = async (
  database: Pick<Database, 'campaignPlacement'>,
  campaignId: string,
): Promise<string | null> => {
  const { _max } = await database.campaignPlacement.aggregate({
    where: { campaignId },
    _max: { movedAt: true },
  })
  return _max.movedAt?.toISOString() ?? null
}

/** The days of the members' own cases in the plan, from the first stage to the meeting. */
const ownSpans = async (
  database: Database,
  { campaignId, caseId }: Whose,
  commissions: readonly SittingCommission[],
): Promise<ReadonlyMap<string, Away[]>> => {
  const ids = commissions.flatMap(({ members }) => members.map(({ employeeId }) => employeeId))
  const cases = await database.case.findMany({
    where: { employeeId: { in: ids }, status: 'open', id: { not: caseId } },
    select: { id: true, employeeId: true },
  })
  const rows = await database.campaignPlacement.findMany({
    where: { campaignId, caseId: { in: cases.map(({ id }) => id) } },
    select: { caseId: true, schedule: true },
  })
  const spans = new Map<string, Away[]>()
  for (const row of rows) {
    const schedule = row.schedule as unknown as Schedule | null
    const member = cases.find(({ id }) => id === row.caseId)?.employeeId
    if (!schedule || !member) continue
    const [from = schedule.meeting] = SCHEDULED_STAGES.flatMap((stage) => schedule[stage] || []).sort()
    spans.set(member, [...(spans.get(member) ?? []), { from, to: schedule.meeting }])
  }
  return spans
}
