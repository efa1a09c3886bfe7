import type { CampaignPlan } from '../../regulation/campaign/campaign-plan.ts'
import { type Database, Prisma } from '../database.ts'

/** A plan that was made for a campaign. `caseIds`: the id of each case by its number. */
export type MadePlan = { id: string; plan: CampaignPlan; caseIds: ReadonlyMap<string, string> }

/** How many rows are written at once. */
const CHUNK = 1_000

/**
 * Keeps the plan of a campaign with a row for each of its cases, once: one that is planned already stays as it is.
 *
 * @param tell is told how many rows of how many are written
 */
export const storePlan = (
  database: Database,
  made: MadePlan,
  tell: (done: number, of: number) => void,
): Promise<void> =>
  database.$transaction(
    async (tx) => {
      const { id, plan } = made
      const { count } = await tx.campaign.updateMany({
        where: { id, state: 'planning' },
        data: {
          ...{ state: 'planned', planningOf: null, progress: Prisma.DbNull, seenAt: null, onlyCases: [] },
          shortages: structuredClone(plan.shortages) as object[],
        },
      })
      if (count === 0) return
      const rows = rowsOf(made)
      for (let at = 0; at < rows.length; at += CHUNK) {
        tell(at, rows.length)
        await tx.campaignPlacement.createMany({ data: rows.slice(at, at + CHUNK) })
      }
    },
    { timeout: 60_000 },
  )

const rowsOf = ({ id, plan, caseIds }: MadePlan) => [
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
