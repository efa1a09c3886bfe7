import type { Database } from '../database.ts'

/** A step on the way to the first case, and whether it was made. */
export type FirstStep = { key: 'roster' | 'determination' | 'recommendation' | 'approval'; done: boolean }

/** The way to the first case, and the determination on it; null once there is a case. */
export type FirstSteps = { steps: FirstStep[]; determination: string | null } | null

/**
 * What has to be done before there is a certification at all, in its order, by what is on record.
 *
 * @example await firstSteps(database) //=> { steps: [{ key: 'roster', done: true }, …], determination: null }
 */
export const firstSteps = async (database: Database): Promise<FirstSteps> => {
  // In the order of the key, so that no table is read for it.
  const first = { orderBy: { id: 'asc' }, select: { id: true } } as const
  if (await database.case.findFirst(first)) return null
  const [employee, determination] = await Promise.all([
    database.employee.findFirst(first),
    database.determination.findFirst({
      where: { state: 'done' },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, lists: { select: { state: true } } },
    }),
  ])
  const states = (determination?.lists ?? []).map(({ state }) => state)
  const every = (isSo: (state: string) => boolean) => states.length > 0 && states.every(isSo)
  return {
    determination: determination?.id ?? null,
    steps: [
      { key: 'roster', done: employee !== null },
      { key: 'determination', done: determination !== null },
      { key: 'recommendation', done: every((state) => state !== 'determined') },
      { key: 'approval', done: every((state) => state === 'approved' || state === 'opened') },
    ],
  }
}
