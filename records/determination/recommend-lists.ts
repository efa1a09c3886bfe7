import type { Transaction } from '../database.ts'

/** Somebody recommends lists with their timing, dates `YYYY-MM-DD`. */
export type Recommendation = {
  listIds: readonly string[]
  from: string
  to: string
  byId: string
  at: string
}

/** The personnel service recommends its lists and their timing (para 9), again as often as nobody has approved them. */
export const recommendLists = async (
  tx: Transaction,
  { listIds, from, to, byId, at }: Recommendation,
): Promise<void> => {
  await tx.determinationList.updateMany({
    where: { id: { in: [...listIds] }, state: { in: ['determined', 'recommended'] } },
    data: {
      state: 'recommended',
      timingFrom: new Date(from),
      timingTo: new Date(to),
      recommendedById: byId,
      recommendedAt: new Date(at),
    },
  })
}
