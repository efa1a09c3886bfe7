import type { Database, Transaction } from '../database.ts'
import type { RowOf } from './sheets.ts'
import type { StoredFacts } from './stored-facts.ts'
import { openCasesOf, type TellingImport, tellCases, tellOfDirectHead } from './tell-cases.ts'

/** A person as an import leaves him on the roster. */
export type PersonRecord = Omit<RowOf<'employees'>, 'unit' | 'directHead'> & {
  id: string
  unitId: string
  directHeadNumber: string | null
  facts: StoredFacts
  contentHash: string
}

/** Somebody whom an import brought or changed. */
export type ChangedPerson = { id: string; personnelNumber: string }

const BATCH = 500
const WRITING = { timeout: 30_000 }
/** All heads are resolved in one statement: a first import of a large body takes its time. */
const RESOLVING = { timeout: 120_000 }

/**
 * Writes people to the roster, new ones and changed ones, each batch at once, and tells their open cases what happened.
 *
 * @param by the import and the instant (RFC 3339) that change them
 * @returns those who were written, with the ids that they have on the roster
 */
export const writePeople = async (
  database: Database,
  people: readonly PersonRecord[],
  by: { importId: string; at: string },
): Promise<ChangedPerson[]> => {
  const changed: ChangedPerson[] = []
  for (let from = 0; from < people.length; from += BATCH)
    changed.push(...(await writeAndTell(database, people.slice(from, from + BATCH), by)))
  return changed
}

const writeAndTell = (
  database: Database,
  people: readonly PersonRecord[],
  by: TellingImport,
): Promise<ChangedPerson[]> =>
  database.$transaction(async (tx) => {
    const numbers = people.map(({ personnelNumber }) => personnelNumber)
    const open = await openCasesOf(tx, numbers)
    const changed = await writeBatch(tx, people, by)
    await tellCases(tx, { open, people, by })
    return changed
  }, WRITING)

const writeBatch = (
  database: Transaction,
  people: readonly PersonRecord[],
  { importId, at }: { importId: string; at: string },
): Promise<ChangedPerson[]> => database.$queryRaw<ChangedPerson[]>`
  INSERT INTO "Employee" ("id", "personnelNumber", "familyName", "givenName", "patronymic", "email", "language",
    "unitId", "position", "positionLevel", "category", "rank", "branch", "headOfBody", "directHeadNumber",
    "disclosure", "facts", "contentHash", "changedByImportId", "updatedAt")
  SELECT "id", "personnelNumber", "familyName", "givenName", "patronymic", "email", "language",
    "unitId", "position", "positionLevel", "category", "rank", "branch", "headOfBody", "directHeadNumber",
    "disclosure", "facts", "contentHash", ${importId}::uuid, ${at}::timestamptz
  FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS person("id" uuid, "personnelNumber" text,
    "familyName" text, "givenName" text, "patronymic" text, "email" text, "language" text, "unitId" uuid,
    "position" text, "positionLevel" int, "category" text, "rank" text, "branch" text, "headOfBody" text,
    "directHeadNumber" text, "disclosure" boolean, "facts" jsonb, "contentHash" text)
  ON CONFLICT ("personnelNumber") DO UPDATE SET
    "familyName" = EXCLUDED."familyName", "givenName" = EXCLUDED."givenName",
    "patronymic" = EXCLUDED."patronymic", "email" = EXCLUDED."email", "language" = EXCLUDED."language",
    "unitId" = EXCLUDED."unitId", "position" = EXCLUDED."position",
    "positionLevel" = EXCLUDED."positionLevel", "category" = EXCLUDED."category", "rank" = EXCLUDED."rank",
    "branch" = EXCLUDED."branch", "headOfBody" = EXCLUDED."headOfBody",
    "directHeadNumber" = EXCLUDED."directHeadNumber", "disclosure" = EXCLUDED."disclosure",
    "facts" = EXCLUDED."facts", "contentHash" = EXCLUDED."contentHash",
    "changedByImportId" = EXCLUDED."changedByImportId", "updatedAt" = EXCLUDED."updatedAt"
  RETURNING "id"::text, "personnelNumber"`

/**
 * Points everyone to his direct head by number; a number whose holder is not on the roster is kept for later. What is
 * open with the head before goes to the new one.
 */
export const resolveDirectHeads = (database: Database, by: TellingImport): Promise<void> =>
  database.$transaction(async (tx) => {
    const moved = await tx.$queryRaw<{ id: string }[]>`
      WITH moved AS (
        UPDATE "Employee" AS person SET "directHeadId" = found."headId"
        FROM (
          SELECT member."id", head."id" AS "headId" FROM "Employee" AS member
          LEFT JOIN "Employee" AS head ON head."personnelNumber" = member."directHeadNumber"
          WHERE member."directHeadId" IS DISTINCT FROM head."id"
        ) AS found
        WHERE found."id" = person."id"
        RETURNING person."id"
      )
      SELECT DISTINCT moved."id"::text FROM moved
      JOIN "Case" ON "Case"."employeeId" = moved."id" AND "Case"."status" <> 'closed'`
    if (moved.length > 0)
      await tellOfDirectHead(
        tx,
        moved.map(({ id }) => id),
        by,
      )
  }, RESOLVING)
