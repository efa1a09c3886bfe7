import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import type { CampaignGiven } from './campaign-given.ts'
import { planningOf } from './planning-progress.ts'

/** A campaign as the list of them shows it. */
export type CampaignLine = {
  id: string
  name: string
  state: string
  from: string
  to: string
  plannedAt: string
  cases: number
}

/** When the last campaign seen was planned, and its id. */
export type CampaignPosition = [string, string]

/** The campaigns of these units, the latest first; null: all of them. */
export const listCampaigns = async (
  database: Database,
  { units, page }: { units: readonly string[] | null; page: PageRequest<CampaignPosition> },
): Promise<Page<CampaignLine>> => {
  const where = units === null ? {} : { unitId: { in: [...units] } }
  const [total, rows] = await Promise.all([
    database.campaign.count({ where }),
    database.campaign.findMany({
      where: { AND: [where, before(page.position)] },
      orderBy: [{ plannedAt: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
      select: {
        ...{ id: true, name: true, state: true, request: true, plannedAt: true },
        ...{ seenAt: true, progress: true },
      },
    }),
  ])
  const cases = await countCases(
    database,
    rows.map(({ id }) => id),
  )
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ plannedAt, id }): CampaignPosition => [plannedAt.toISOString(), id],
    itemOf: ({ id, name, request, plannedAt, ...row }) => {
      const { from, to } = request as unknown as CampaignGiven
      const { state } = planningOf(row)
      return { id, name, state, from, to, plannedAt: plannedAt.toISOString(), cases: cases.get(id) ?? 0 }
    },
  })
}

/** How many cases each of these campaigns has; the client's own count of a relation counts those of all others too. */
const countCases = async (
  database: Database,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await database.campaignPlacement.groupBy({
    by: ['campaignId'],
    where: { campaignId: { in: [...campaignIds] } },
    _count: true,
  })
  return new Map(rows.map(({ campaignId, _count }) => [campaignId, _count]))
}

const before = (position: CampaignPosition | null) => {
  if (!position) return {}
  const plannedAt = new Date(position[0])
  return { OR: [{ plannedAt: { lt: plannedAt } }, { plannedAt, id: { lt: position[1] } }] }
}
