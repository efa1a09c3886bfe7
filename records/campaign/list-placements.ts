import type { SessionSeat } from '../../regulation/campaign/campaign-plan.ts'
import type { Schedule } from '../../regulation/course/schedule.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'
import type { PlacementState } from './read-campaign.ts'

/** Why a case has no place, or was refused at the carrying out. */
export type PlacementProblem = {
  reason?: string
  of?: string
  message?: string
  detail?: string
  cite?: string[]
  limit?: string | null
  earliestLawfulMeeting?: string | null
  from?: string | null
  to?: string | null
}

/** A case as a placement names it; `ruleset` and `employee` are null where it has no row. */
export type PlacedCase = { id: string; number: string; ruleset: string | null; employee: Person | null }

/** A case of a campaign: where it is placed, or why it is not, and what became of it. */
export type PlacementLine = {
  case: PlacedCase
  state: PlacementState
  commission: string | null
  heldOn: string | null
  schedule: Schedule | null
  sessions: SessionSeat[]
  breaches: string[]
  problem: PlacementProblem | null
  moved: boolean
  meeting: string | null
}

/** Which cases of a campaign. */
export type PlacementFilter = {
  campaignId: string
  state?: string | undefined
  heldOn?: string | undefined
  commission?: string | undefined
  caseId?: string | undefined
}

/** A page of the cases of a campaign, by their number. */
export const listPlacements = async (
  database: Database,
  { filter, page }: { filter: PlacementFilter; page: PageRequest<[string]> },
): Promise<Page<PlacementLine>> => {
  const where = conditionOf(filter)
  const [total, rows] = await Promise.all([
    database.campaignPlacement.count({ where }),
    database.campaignPlacement.findMany({
      where: { ...where, ...(page.position ? { number: { gt: page.position[0] } } : {}) },
      orderBy: { number: 'asc' },
      take: page.limit + 1,
    }),
  ])
  const cases = await database.case.findMany({
    where: { id: { in: rows.map(({ caseId }) => caseId) } },
    select: { id: true, number: true, ruleset: true, employee: { select: PERSON } },
  })
  const caseOf = new Map(cases.map((each) => [each.id, each]))
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ number }) => [number],
    itemOf: (row): PlacementLine => ({
      case: caseOf.get(row.caseId) ?? { id: row.caseId, number: row.number, ruleset: null, employee: null },
      ...lineOf(row),
    }),
  })
}

const conditionOf = ({ campaignId, state, heldOn, commission, caseId }: PlacementFilter) => ({
  campaignId,
  ...(state === undefined ? {} : { state }),
  ...(heldOn === undefined ? {} : { heldOn: new Date(heldOn) }),
  ...(commission === undefined ? {} : { commissionId: commission }),
  ...(caseId === undefined ? {} : { caseId }),
})

const lineOf = (row: Prisma.CampaignPlacementGetPayload<object>): Omit<PlacementLine, 'case'> => ({
  state: row.state as PlacementState,
  commission: row.commissionId,
  heldOn: writtenDay(row.heldOn),
  schedule: row.schedule as unknown as Schedule | null,
  sessions: row.sessions as unknown as SessionSeat[],
  breaches: row.breaches,
  problem: row.problem as PlacementProblem | null,
  moved: row.movedById !== null,
  meeting: row.meetingId,
})
