import type { Database } from '../database.ts'

/** How long a worker counts as up after it last said so: a few of its beats, so that one that is late ends nothing. */
const UP_FOR = '15 seconds'
/** A worker that was killed says nothing more; its row is cleared away by another's beat. */
const FORGOTTEN_AFTER = '1 day'

/**
 * A worker says that it is up. Times are the database's own, so that hosts whose clocks differ agree.
 *
 * @param id of this worker's process
 */
export const sayPresent = async (database: Database, id: string): Promise<void> => {
  await database.$executeRaw`
    INSERT INTO "WorkerPresence" ("id", "seenAt") VALUES (${id}::uuid, now())
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = now()`
  await database.$executeRaw`
    DELETE FROM "WorkerPresence" WHERE "seenAt" < now() - ${FORGOTTEN_AFTER}::interval`
}

/** A worker takes its leave: it counts as up no more. */
export const sayGone = async (database: Database, id: string): Promise<void> => {
  await database.workerPresence.deleteMany({ where: { id } })
}

/**
 * How many workers are up.
 *
 * @example await workersPresent(database) // 1
 */
export const workersPresent = async (database: Database): Promise<number> => {
  const [row] = await database.$queryRaw<{ up: number }[]>`
    SELECT count(*)::int AS "up" FROM "WorkerPresence" WHERE "seenAt" > now() - ${UP_FOR}::interval`
  return row?.up ?? 0
}
