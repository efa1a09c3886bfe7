import { type PlanBreak, planningOf } from '../campaign/planning-progress.ts'
import type { Database } from '../database.ts'

/** A plan that broke off: its campaign by its id, since when, and the cause; `technical` null: nothing is heard of it any more. */
export type BrokenPlan = { id: string; plannedAt: string; by: PlanBreak; technical: string | null }

/** How many are shown, the latest first. */
const SHOWN = 100

/** The plans that broke off and were not made since; not those that were refused with a reason. */
export const brokenPlans = async (database: Database): Promise<BrokenPlan[]> => {
  const rows = await database.campaign.findMany({
    where: { state: { in: ['failed', 'planning'] } },
    orderBy: [{ plannedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: { id: true, plannedAt: true, state: true, progress: true, seenAt: true },
  })
  return rows.flatMap(({ id, plannedAt, ...row }) => {
    const { state, problem } = planningOf(row)
    if (state !== 'failed' || (problem && !problem.broke)) return []
    const { by, technical } = problem?.broke ?? { by: 'ended' as const, technical: null }
    return [{ id, plannedAt: plannedAt.toISOString(), by, technical }]
  })
}
