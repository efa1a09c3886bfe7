import type { SessionSeat } from '../../regulation/campaign/campaign-plan.ts'
import type { Schedule } from '../../regulation/course/schedule.ts'
import { PERSON, type Person, writtenDay } from '../case-reading/person.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
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

/** A case of a campaign: where it is placed, or why it is not, and what became of it. */
export type PlacementLine = {
  case: { id: string; number: string; ruleset: string; employee: Person }
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
    itemOf: (row): PlacementLine => {
      const of = caseOf.get(row.caseId)
      // Cases are never deleted: a placement of an unknown one is a defect of the records.
      if (!of) throw new Error(`campaign ${row.campaignId} places the unknown case ${row.caseId}`)
      return { case: of, ...lineOf(row) }
    },
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
