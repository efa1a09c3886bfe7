import type { Placement } from '../../regulation/campaign/campaign-plan.ts'
import { type Database, Prisma } from '../database.ts'
import { lastMove } from './placement-ground.ts'

/** A placement by hand: whose, by whom, when; `since`: the last move that the verdict knew of. */
export type MovedPlacement = {
  campaignId: string
  caseId: string
  placement: Placement
  since: string | null
  movedById: string
  /** RFC 3339. */
  movedAt: string
}

/** Writes a placement by hand, unless something of the plan was moved since it was judged. */
export const movePlacement = (database: Database, moved: MovedPlacement): Promise<'moved' | 'overtaken'> =>
  database.$transaction(async (tx) => {
    const { campaignId, caseId, placement, since, movedById, movedAt } = moved
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${campaignId}, 1))`
    const latest = await lastMove(tx, campaignId)
    if (latest !== since) return 'overtaken'
    const { count } = await tx.campaignPlacement.updateMany({
      where: { campaignId, caseId, state: { in: ['planned', 'unplaced', 'refused'] } },
      data: {
        ...{ state: 'planned', commissionId: placement.commissionId, problem: Prisma.DbNull, movedById },
        heldOn: new Date(placement.schedule.meeting),
        schedule: structuredClone(placement.schedule) as object,
        sessions: structuredClone(placement.sessions) as object[],
        breaches: [...placement.breaches],
        // Each move has an instant of its own, by which the next one knows of it.
        movedAt: new Date(Math.max(Date.parse(movedAt), since === null ? 0 : Date.parse(since) + 1)),
      },
    })
    return count === 1 ? 'moved' : 'overtaken'
  })
