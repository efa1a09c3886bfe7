import { type NamedAccount, namedAccounts } from '../acting/list-acting-orders.ts'
import type { Database } from '../database.ts'

/** The last thing that a person did in a case: who, what, and when it was recorded (RFC 3339). */
export type LastAct = { by: NamedAccount; event: string; at: string }

/** The last act of a person in each of these cases, by case; a case in which only time has passed has none. */
export const lastActs = async (
  database: Database,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, LastAct>> => {
  if (caseIds.length === 0) return new Map()
  const rows = await database.$queryRaw<{ caseId: string; event: string; actorId: string; at: Date }[]>`
    SELECT DISTINCT ON ("caseId") "caseId", "event", "actorId", "recordedAt" AS at
    FROM "CaseLogEntry"
    WHERE "caseId" = ANY(${[...new Set(caseIds)]}::uuid[]) AND "actorId" IS NOT NULL
    ORDER BY "caseId", "seq" DESC`
  const named = await namedAccounts(
    database,
    rows.map(({ actorId }) => actorId),
  )
  return new Map(
    rows.flatMap(({ caseId, event, actorId, at }) => {
      const by = named.get(actorId)
      return by ? [[caseId, { by, event, at: at.toISOString() }] as const] : []
    }),
  )
}
