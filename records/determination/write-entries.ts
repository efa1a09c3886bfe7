import type { DueStatus } from '../../regulation/due/due.ts'
import type { Database } from '../database.ts'

/** What a determination says of one person; dates are `YYYY-MM-DD`. */
export type EntryRecord = {
  id: string
  employeeId: string
  personnelNumber: string
  listId: string | null
  status: DueStatus
  due: string | null
  windowFrom: string | null
  windowTo: string | null
  cite: readonly string[]
  secondRoundOwedSince: string | null
  caseId: string | null
}

/**
 * Writes a page of entries. Whoever stands on a list already stays there as he is, unless he was struck from it: then
 * he is taken up again.
 */
export const writeEntries = async (
  database: Database,
  determinationId: string,
  entries: readonly EntryRecord[],
): Promise<void> => {
  await database.$executeRaw`
    INSERT INTO "DeterminationEntry" ("id", "determinationId", "employeeId", "personnelNumber", "listId", "status",
      "due", "windowFrom", "windowTo", "cite", "secondRoundOwedSince", "caseId")
    SELECT "id", ${determinationId}::uuid, "employeeId", "personnelNumber", "listId", "status", "due", "windowFrom",
      "windowTo", ARRAY(SELECT jsonb_array_elements_text("cite")), "secondRoundOwedSince", "caseId"
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry("id" uuid, "employeeId" uuid,
      "personnelNumber" text, "listId" uuid, "status" text, "due" date, "windowFrom" date, "windowTo" date,
      "cite" jsonb, "secondRoundOwedSince" date, "caseId" uuid)
    ON CONFLICT ("determinationId", "personnelNumber") DO UPDATE SET
      "listId" = EXCLUDED."listId", "status" = EXCLUDED."status", "due" = EXCLUDED."due",
      "windowFrom" = EXCLUDED."windowFrom", "windowTo" = EXCLUDED."windowTo", "cite" = EXCLUDED."cite",
      "secondRoundOwedSince" = EXCLUDED."secondRoundOwedSince", "caseId" = EXCLUDED."caseId",
      "struckGround" = NULL
    WHERE "DeterminationEntry"."listId" IS NULL OR "DeterminationEntry"."struckGround" IS NOT NULL`
}
