import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import type { CampaignGiven } from '../../records/campaign/campaign-given.ts'
import { casesToPlan, type PlannedCase, type WhichCases } from '../../records/campaign/cases-to-plan.ts'
import { frozenCommissions } from '../../records/campaign/frozen-commissions.ts'
import { storeCampaign } from '../../records/campaign/store-campaign.ts'
import { withTakenAgendas, withTakenSeats } from '../../records/campaign/taken-places.ts'
import type { Database } from '../../records/database.ts'
import type { CampaignPlan } from '../../regulation/campaign/campaign-plan.ts'
import { planCampaign } from '../../regulation/campaign/plan-campaign.ts'

/** A plan that is ordered: the campaign as it is kept, and which cases it is for. `at`: RFC 3339. */
export type PlanOrdered = {
  campaign: { id: string; name: string; unitId: string | null; plannedById: string }
  given: CampaignGiven
  which: WhichCases
  at: string
}

/** What came of it. `absent`: of the cases that were named these are none that can be planned. */
export type PlanMade =
  | { outcome: 'planned'; planned: number; unplaced: number; missing: number }
  | { outcome: 'absent'; ids: string[] }
  | { outcome: 'nobody' }

/** Reads who waits and who sits, plans, and keeps the plan. A repeat under the same id keeps what stands. */
export const makePlan = async (database: Database, ordered: PlanOrdered): Promise<PlanMade> => {
  const cases = await casesToPlan(database, ordered.which)
  const known = new Set(cases.map(({ caseId }) => caseId))
  const absent = ordered.which.ids?.filter((id) => !known.has(id)) ?? []
  if (absent.length > 0) return { outcome: 'absent', ids: absent }
  if (cases.length === 0) return { outcome: 'nobody' }
  const plan = await planned(database, ordered, cases)
  await storeCampaign(database, {
    ...{ ...ordered.campaign, given: ordered.given, plan, plannedAt: ordered.at },
    caseIds: new Map(cases.map(({ key, caseId }) => [key, caseId])),
  })
  return {
    ...{ outcome: 'planned', planned: plan.placements.length, unplaced: plan.unplaced.length },
    missing: plan.shortages.reduce((sum, { missing }) => sum + missing, 0),
  }
}

const planned = async (
  database: Database,
  { given, at }: PlanOrdered,
  cases: readonly PlannedCase[],
): Promise<CampaignPlan> => {
  const ids = new Set(cases.map(({ caseId }) => caseId))
  const calendar = await calendarInForce(database)
  const frozen = await frozenCommissions(database, given.commissions, ids)
  const commissions = await withTakenAgendas(database, frozen, { span: given, planned: ids })
  const rooms = await withTakenSeats(database, given.rooms, given)
  const { polygraphLeftOutFor } = given
  return planCampaign({ at, calendar, cases, commissions, rooms, polygraphLeftOutFor })
}
