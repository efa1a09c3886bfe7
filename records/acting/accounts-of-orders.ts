import type { CaseViewer } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { seenOnRoster } from '../roster/visible-people.ts'

/** The accounts of people in orders whom somebody may see on the roster; null: all of them. */
export const accountsOfOrders = async (database: Database, viewer: CaseViewer): Promise<string[] | null> => {
  const seen = await seenOnRoster(database, viewer)
  if (seen === null) return null
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT account."id" FROM "Employee" AS person
    JOIN "Account" AS account ON account."personnelNumber" = person."personnelNumber"
    WHERE (person."unitId" = ANY(${[...seen.units]}::uuid[]) OR person."id" = ANY(${[...seen.people]}::uuid[]))
      AND (EXISTS (SELECT 1 FROM "ActingOrder" AS given WHERE given."actingForId" = account."id")
        OR EXISTS (SELECT 1 FROM "ActingOrder" AS taken WHERE taken."actingId" = account."id"))`
  return rows.map(({ id }) => id)
}
