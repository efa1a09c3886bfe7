import { DUE_STATUSES, type DueStatus } from '../../regulation/due/due.ts'
import type { Database } from '../database.ts'

/** How many of the roster have each status, and how many owe a second round. */
export type DeterminationCounts = Record<DueStatus, number> & { secondRoundOwed: number }

/** Counts the entries of a determination; every status is there, also with nobody. */
export const countEntries = async (
  database: Database,
  determinationId: string,
): Promise<DeterminationCounts> => {
  const byStatus = await database.determinationEntry.groupBy({
    by: ['status'],
    where: { determinationId },
    _count: true,
  })
  const secondRoundOwed = await database.determinationEntry.count({
    where: { determinationId, secondRoundOwedSince: { not: null } },
  })
  const counts = Object.fromEntries(
    DUE_STATUSES.map((status) => [status, byStatus.find((row) => row.status === status)?._count ?? 0]),
  ) as Record<DueStatus, number>
  return { ...counts, secondRoundOwed }
}

/** Notes how many people are judged, of how many. */
export const noteDeterminationProgress = async (
  database: Database,
  determinationId: string,
  progress: { people: number; of: number },
): Promise<void> => {
  await database.determination.updateMany({
    where: { id: determinationId, state: 'running' },
    data: { progress },
  })
}

/** The determination is over: everybody has an entry. */
export const finishDetermination = async (
  database: Database,
  determinationId: string,
  finishedAt: string,
): Promise<void> => {
  await database.determination.update({
    where: { id: determinationId },
    data: {
      state: 'done',
      counts: await countEntries(database, determinationId),
      finishedAt: new Date(finishedAt),
    },
  })
}

/** It did not come to its end; it may be asked for again. */
export const failDetermination = async (
  database: Database,
  determinationId: string,
  finishedAt: string,
): Promise<void> => {
  await database.determination.update({
    where: { id: determinationId },
    data: {
      state: 'failed',
      problem: { title: 'The determination did not come to its end', status: 500 },
      finishedAt: new Date(finishedAt),
    },
  })
}
