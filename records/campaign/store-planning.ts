import { createHash } from 'node:crypto'
import type { Database, Prisma } from '../database.ts'
import type { CampaignGiven } from './campaign-given.ts'
import { type KeptPlanning, silentBefore } from './planning-progress.ts'

/** A campaign whose plan is asked for. `onlyCases`: the cases that were named; none: those of the lists, or all that wait. */
export type PlanAsked = {
  id: string
  name: string
  unitId: string | null
  given: CampaignGiven
  onlyCases: readonly string[]
  plannedById: string
  /** RFC 3339. */
  plannedAt: string
}

/** `begun`: whoever asked has it made. `under-way`: somebody does already, or did under this id. */
export type PlanningBegun = { id: string; outcome: 'begun' | 'under-way' }

/**
 * Begins the planning of a campaign, once: who asks for the same while it is planned is given that campaign, and one of
 * which nothing is heard any more is begun anew.
 */
export const beginPlanning = async (database: Database, asked: PlanAsked): Promise<PlanningBegun> => {
  const { given, ...row } = asked
  const { count } = await database.campaign.createMany({
    data: [
      { ...row, onlyCases: [...row.onlyCases], request: given as object, shortages: [], ...begun(asked) },
    ],
    skipDuplicates: true,
  })
  if (count === 1) return { id: asked.id, outcome: 'begun' }
  const same = await database.campaign.findFirst({
    where: { OR: [{ planningOf: hashOf(asked) }, { id: asked.id }] },
    select: { id: true },
  })
  // It came to its end in between: then nobody plans the same, and there is room for this one.
  if (!same) return beginPlanning(database, asked)
  return planAgain(database, { ...asked, id: same.id })
}

/** Begins a plan that failed anew, once however many ask; where another of the same is asked for meanwhile, that one. */
export const planAgain = async (
  database: Pick<Database, 'campaign'>,
  asked: Omit<PlanAsked, 'name'>,
): Promise<PlanningBegun> => {
  const { plannedById, plannedAt } = asked
  const other = await database.campaign.findUnique({
    where: { planningOf: hashOf(asked) },
    select: { id: true },
  })
  const id = other?.id ?? asked.id
  const { count } = await database.campaign.updateMany({
    where: { id, OR: [{ state: 'failed' }, { state: 'planning', seenAt: { lt: silentBefore() } }] },
    data: { plannedById, plannedAt, ...begun(asked) },
  })
  return { id, outcome: count === 1 ? 'begun' : 'under-way' }
}

const begun = (asked: Parameters<typeof hashOf>[0]) => ({
  ...{ state: 'planning', planningOf: hashOf(asked), seenAt: new Date() },
  progress: keptAs({ progress: { part: 'waiting' } }),
})

/** What a plan is of, whoever asks for it and whatever its name. */
const hashOf = ({ unitId, given, onlyCases }: Pick<PlanAsked, 'unitId' | 'given' | 'onlyCases'>): string =>
  createHash('sha256')
    .update(JSON.stringify([unitId, given, [...onlyCases].sort()]))
    .digest('hex')

const keptAs = (planning: KeptPlanning): Prisma.InputJsonObject => ({ ...planning })

/** Whoever plans says that he does, and how far he is. */
export const notePlanning = async (
  database: Pick<Database, 'campaign'>,
  id: string,
  planning: KeptPlanning,
): Promise<void> => {
  const ended = 'problem' in planning ? { state: 'failed', planningOf: null } : { seenAt: new Date() }
  await database.campaign.updateMany({
    where: { id, state: 'planning' },
    data: { ...ended, progress: keptAs(planning) },
  })
}
