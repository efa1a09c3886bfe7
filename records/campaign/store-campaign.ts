import type { CampaignPlan } from '../../regulation/campaign/campaign-plan.ts'
import type { Database } from '../database.ts'
import type { CampaignGiven } from './campaign-given.ts'

/** A campaign as it is planned. `caseIds`: the id of each case by its number. */
export type NewCampaign = {
  id: string
  name: string
  unitId: string | null
  given: CampaignGiven
  plan: CampaignPlan
  caseIds: ReadonlyMap<string, string>
  plannedById: string
  /** RFC 3339. */
  plannedAt: string
}

/** How many rows are written at once. */
const CHUNK = 1_000

/** Stores a campaign with a row for each of its cases; the same id again changes nothing. */
export const storeCampaign = (database: Database, campaign: NewCampaign): Promise<void> =>
  database.$transaction(
    async (tx) => {
      const { id, name, unitId, given, plan, plannedById, plannedAt } = campaign
      if (await tx.campaign.findUnique({ where: { id }, select: { id: true } })) return
      await tx.campaign.create({
        data: {
          ...{ id, name, unitId, plannedById, plannedAt, state: 'planned' },
          request: given as object,
          shortages: structuredClone(plan.shortages) as object[],
        },
      })
      const rows = rowsOf(campaign)
      for (let at = 0; at < rows.length; at += CHUNK)
        await tx.campaignPlacement.createMany({ data: rows.slice(at, at + CHUNK) })
    },
    { timeout: 60_000 },
  )

const rowsOf = ({ id, plan, caseIds }: NewCampaign) => [
  ...plan.placements.map(({ key, commissionId, schedule, sessions, breaches }) => ({
    ...{ campaignId: id, caseId: caseIds.get(key) ?? '', number: key, state: 'planned', commissionId },
    heldOn: new Date(schedule.meeting),
    schedule: structuredClone(schedule) as object,
    sessions: structuredClone(sessions) as object[],
    breaches: [...breaches],
  })),
  ...plan.unplaced.map(({ key, ...problem }) => ({
    ...{ campaignId: id, caseId: caseIds.get(key) ?? '', number: key, state: 'unplaced' },
    sessions: [],
    problem: structuredClone(problem) as object,
  })),
]
