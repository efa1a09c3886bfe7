import type { Shortage } from '../../regulation/campaign/campaign-plan.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import type { CampaignGiven } from './campaign-given.ts'
import { type PlanningProblem, type PlanningProgress, planningOf } from './planning-progress.ts'

/** What a placement of a campaign may be. */
export const PLACEMENT_STATES = ['planned', 'unplaced', 'scheduled', 'called', 'refused'] as const
export type PlacementState = (typeof PLACEMENT_STATES)[number]

/** What a campaign may be. */
export const CAMPAIGN_STATES = ['planning', 'failed', 'planned', 'carrying-out', 'carried-out'] as const
export type CampaignStanding = (typeof CAMPAIGN_STATES)[number]

/** A campaign as it was planned and how it stands. `progress`: while it is planned; `problem`: why its planning failed. */
export type CampaignRecord = {
  id: string
  name: string
  state: CampaignStanding
  progress: PlanningProgress | null
  problem: PlanningProblem | null
  unitId: string | null
  given: CampaignGiven
  shortages: readonly Shortage[]
  plannedAt: string
  orderedAt: string | null
  orderedById: string | null
  finishedAt: string | null
}

/** The campaign with this id; null when there is none. */
export const findCampaign = async (
  database: Pick<Database, 'campaign'>,
  id: string,
): Promise<CampaignRecord | null> => {
  const found = await database.campaign.findUnique({
    where: { id },
    omit: { onlyCases: true, planningOf: true },
  })
  if (!found) return null
  const { request, shortages, plannedAt, orderedAt, finishedAt, plannedById: _by, seenAt, ...row } = found
  const { state, progress, problem } = planningOf({ ...row, seenAt })
  return {
    ...row,
    ...{ state: state as CampaignStanding, progress, problem },
    given: request as unknown as CampaignGiven,
    shortages: shortages as unknown as Shortage[],
    plannedAt: plannedAt.toISOString(),
    orderedAt: orderedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

/** How many cases of a campaign are in which state. @example await countPlacements(database, id) //=> { planned: 40, … } */
export const countPlacements = async (
  database: Pick<Database, 'campaignPlacement'>,
  campaignId: string,
): Promise<Record<PlacementState, number>> => {
  const rows = await database.campaignPlacement.groupBy({
    by: ['state'],
    where: { campaignId },
    _count: { _all: true },
  })
  const counts = { planned: 0, unplaced: 0, scheduled: 0, called: 0, refused: 0 }
  return { ...counts, ...Object.fromEntries(rows.map(({ state, _count }) => [state, _count._all])) }
}

/** How many cases a commission hears on a day. */
export type AgendaLoad = { commissionId: string; heldOn: string; cases: number }

/** The load of each agenda of a campaign, by day. */
export const agendaLoads = async (
  database: Pick<Database, 'campaignPlacement'>,
  campaignId: string,
): Promise<AgendaLoad[]> => {
  const rows = await database.campaignPlacement.groupBy({
    by: ['heldOn', 'commissionId'],
    where: { campaignId, heldOn: { not: null }, commissionId: { not: null } },
    _count: { _all: true },
    orderBy: [{ heldOn: 'asc' }, { commissionId: 'asc' }],
  })
  return rows.map(({ heldOn, commissionId, _count }) => ({
    ...{ commissionId: commissionId ?? '', heldOn: writtenDay(heldOn) ?? '', cases: _count._all },
  }))
}

/** How many people a session of a room has. */
export type SessionLoad = { roomId: string; heldOn: string; startsAt: string; people: number }

/** The load of each session of a campaign, by day and hour. */
export const sessionLoads = async (
  database: Pick<Database, '$queryRaw'>,
  campaignId: string,
): Promise<SessionLoad[]> => {
  const rows = await database.$queryRaw<(Omit<SessionLoad, 'people'> & { people: bigint })[]>`
    select seat->>'roomId' as "roomId", seat->>'heldOn' as "heldOn", seat->>'startsAt' as "startsAt", count(*) as people
    from "CampaignPlacement", jsonb_array_elements("sessions") as seat
    where "campaignId" = ${campaignId}::uuid
    group by 1, 2, 3 order by 2, 3, 1`
  return rows.map(({ people, ...row }) => ({ ...row, people: Number(people) }))
}
