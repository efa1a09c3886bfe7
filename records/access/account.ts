import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'

/** An account with the employee behind it and the roles in force. */
export type AccountReading = {
  accountId: string
  personnelNumber: string
  employeeId: string | null
  grants: { role: string; unitId: string | null }[]
  /** The last day of the last order by which he acts for somebody, `YYYY-MM-DD`; null: there never was one. */
  actingUntil: string | null
}

/**
 * The account of whoever signed in with this personnel number; made at the first sign-in, also by several requests
 * at once.
 */
export const readOrMakeAccount = async (
  database: Database,
  personnelNumber: string,
): Promise<AccountReading> => {
  const found = await readAccount(database, personnelNumber)
  if (found) return found
  await database.account.createMany({
    data: [{ id: randomUUID(), personnelNumber, createdAt: new Date() }],
    skipDuplicates: true,
  })
  const made = await readAccount(database, personnelNumber)
  if (!made) throw new Error('an account that was just made is not there')
  return made
}

/** Every request begins with this: it is one statement. */
const readAccount = async (database: Database, personnelNumber: string): Promise<AccountReading | null> => {
  const [found] = await database.$queryRaw<AccountReading[]>`
    SELECT account."id"::text AS "accountId", account."personnelNumber", employee."id"::text AS "employeeId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', held."role", 'unitId', held."unitId")), '[]')
        FROM "RoleGrant" AS held WHERE held."accountId" = account."id" AND held."revokedAt" IS NULL) AS "grants",
      (SELECT max(acting."toOn")::text FROM "ActingOrder" AS acting WHERE acting."actingId" = account."id")
        AS "actingUntil"
    FROM "Account" AS account
    LEFT JOIN "Employee" AS employee ON employee."personnelNumber" = account."personnelNumber"
    WHERE account."personnelNumber" = ${personnelNumber}`
  return found ?? null
}
