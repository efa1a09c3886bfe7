import type { Branch } from '../../regulation/rulesets/keys.ts'
import type { Database } from '../database.ts'
import type { StoredFacts } from '../roster/stored-facts.ts'

/** What a determination reads of one person. `head`: of the body or a deputy, and in its root unit. */
export type RosterLine = {
  id: string
  personnelNumber: string
  unitId: string
  branch: Branch
  head: boolean
  facts: StoredFacts
}

/** The roster by personnel number, a page after another. @param after the last number seen, null at the beginning */
export const readRosterPage = (
  database: Database,
  after: string | null,
  limit: number,
): Promise<RosterLine[]> => database.$queryRaw<RosterLine[]>`
  SELECT person."id"::text, person."personnelNumber", person."unitId"::text AS "unitId", person."branch",
    person."headOfBody" <> 'no' AND unit."kind" = 'body' AND unit."parentId" IS NULL AS "head", person."facts"
  FROM "Employee" AS person JOIN "Unit" AS unit ON unit."id" = person."unitId"
  WHERE ${after}::text IS NULL OR person."personnelNumber" > ${after}::text
  ORDER BY person."personnelNumber" LIMIT ${limit}`
