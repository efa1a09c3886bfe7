import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import type { CampaignGiven } from '../../records/campaign/campaign-given.ts'
import { casesToPlan, type PlannedCase, type WhichCases } from '../../records/campaign/cases-to-plan.ts'
import { frozenCommissions } from '../../records/campaign/frozen-commissions.ts'
import type { PlanningProgress } from '../../records/campaign/planning-progress.ts'
import { storePlan } from '../../records/campaign/store-campaign.ts'
import { withTakenAgendas, withTakenSeats } from '../../records/campaign/taken-places.ts'
import type { Database } from '../../records/database.ts'
import type { CampaignPlan } from '../../regulation/campaign/campaign-plan.ts'
import { planCampaign } from '../../regulation/campaign/plan-campaign.ts'

/** A plan that is ordered: of which campaign, from what, and which cases it is for. `at`: RFC 3339. */
export type PlanOrdered = { id: string; given: CampaignGiven; which: WhichCases; at: string }

/** What came of it. `absent`: of the cases that were named these are none that can be planned. */
export type PlanMade = { outcome: 'planned' } | { outcome: 'absent'; ids: string[] } | { outcome: 'nobody' }

/** Is told how far it is; it has to be quick. */
type Tell = (progress: PlanningProgress) => void

/** Reads who waits and who sits, plans, and keeps the plan; a campaign that is planned already stays as it is. */
export const makePlan = async (database: Database, ordered: PlanOrdered, tell: Tell): Promise<PlanMade> => {
  const { id, which } = ordered
  const cases = await casesToPlan(database, which, (done, of) => tell({ part: 'reading', done, of }))
  const known = new Set(cases.map(({ caseId }) => caseId))
  const absent = which.ids?.filter((each) => !known.has(each)) ?? []
  if (absent.length > 0) return { outcome: 'absent', ids: absent }
  if (cases.length === 0) return { outcome: 'nobody' }
  const plan = await planned(database, ordered, { cases, tell })
  const caseIds = new Map(cases.map(({ key, caseId }) => [key, caseId]))
  await storePlan(database, { id, plan, caseIds }, (done, of) => tell({ part: 'keeping', done, of }))
  return { outcome: 'planned' }
}

const planned = async (
  database: Database,
  { given, at }: PlanOrdered,
  { cases, tell }: { cases: readonly PlannedCase[]; tell: Tell },
): Promise<CampaignPlan> => {
  const ids = new Set(cases.map(({ caseId }) => caseId))
  const calendar = await calendarInForce(database)
  const frozen = await frozenCommissions(database, given.commissions, ids)
  const commissions = await withTakenAgendas(database, frozen, { span: given, planned: ids })
  const rooms = await withTakenSeats(database, given.rooms, given)
  const { polygraphLeftOutFor } = given
  return planCampaign({ at, calendar, cases, commissions, rooms, polygraphLeftOutFor }, tell)
}
