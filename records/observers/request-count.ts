import type { Database } from '../database.ts'

/**
 * Counts a request of somebody who is not signed in, for all processes together; after `forMs` it begins anew.
 *
 * @param key what is counted and of whom, without anything that tells who he is: a hash
 * @returns the how-manieth it is
 * @example await countRequest(database, { key, forMs: 3_600_000, now: new Date() }) //=> 1
 */
export const countRequest = async (
  database: Database,
  { key, forMs, now }: { key: string; forMs: number; now: Date },
): Promise<number> => {
  const until = new Date(now.getTime() + forMs)
  const [row] = await database.$queryRaw<{ count: number }[]>`
    INSERT INTO "RequestCount" AS counted ("key", "count", "until") VALUES (${key}, 1, ${until})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN counted."until" < ${now} THEN 1 ELSE counted."count" + 1 END,
      "until" = CASE WHEN counted."until" < ${now} THEN ${until} ELSE counted."until" END
    RETURNING counted."count"`
  const count = row?.count ?? 1
  if (count === 1) await database.requestCount.deleteMany({ where: { until: { lt: now } } })
  return count
}
