import type { Database } from '../database.ts'
import { lock } from '../lock.ts'
import { silentBefore } from './planning-progress.ts'

/**
 * Whether a plan may begin: one at a time in the whole installation, in whichever process. `others`: another is being made;
 * `over`: this one is planned no more. One of which nothing is heard any more keeps nobody waiting.
 */
export const takeTurn = (database: Database, id: string): Promise<'taken' | 'others' | 'over'> =>
  database.$transaction(async (tx) => {
    await lock(tx, 'planning')
    const under = await tx.campaign.findMany({
      where: { state: 'planning', OR: [{ id }, { seenAt: { gte: silentBefore() } }] },
      select: { id: true, progress: true },
    })
    if (!under.some((each) => each.id === id)) return 'over'
    if (under.some((each) => each.id !== id && !isWaiting(each.progress))) return 'others'
    const progress = { progress: { part: 'reading', done: 0, of: 0 } }
    await tx.campaign.update({ where: { id }, data: { progress, seenAt: new Date() } })
    return 'taken'
  })

const isWaiting = (kept: unknown): boolean => {
  const { progress } = (kept ?? {}) as { progress?: { part?: string } }
  return progress?.part === 'waiting'
}
