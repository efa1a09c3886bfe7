import type { CaseProjection } from '../../regulation/course/projection.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { Transaction } from '../database.ts'

/** A case that is opened now; dates are `YYYY-MM-DD`. */
export type NewCase = {
  id: string
  workflowId: string
  employeeId: string
  kind: string
  ruleset: string
  dueOn: string
  attempt: number
  personnelUnitId: string | null
  headUnitId: string | null
  unitId: string
  openedAt: string
  projection: CaseProjection
  state: CaseState
}

/**
 * Inserts cases, each with the next number of its year; one whose duty has a case already, or whose employee has an
 * open one, is passed over.
 *
 * @param year of the opening, in civil time
 * @returns the ids of those that were inserted
 */
export const insertCases = async (
  tx: Transaction,
  cases: readonly NewCase[],
  year: number,
): Promise<ReadonlySet<string>> => {
  const rows = cases.map(({ projection, ...rest }) => ({ ...rest, ...projection }))
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    WITH given AS (
      SELECT *, nextval(pg_get_serial_sequence('"Case"', 'ordinal'))::int AS "ordinal"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row("id" uuid, "workflowId" text,
        "employeeId" uuid, "kind" text, "ruleset" text, "dueOn" date, "attempt" int, "personnelUnitId" uuid,
        "headUnitId" uuid, "unitId" uuid, "openedAt" timestamptz, "state" jsonb, "status" text, "stage" text,
        "round" int, "windowTo" date, "nextLimitOn" date, "nextMomentAt" timestamptz)
      WHERE NOT EXISTS (SELECT 1 FROM "Case" AS known WHERE known."employeeId" = row."employeeId"
        AND (known."dueOn" = row."dueOn" AND known."attempt" = row."attempt"
          OR known."status" <> 'closed' AND known."kind" = row."kind"))
    )
    INSERT INTO "Case" ("id", "number", "ordinal", "workflowId", "employeeId", "kind", "ruleset", "dueOn", "attempt",
      "personnelUnitId", "headUnitId", "unitId", "openedAt", "seq", "status", "stage", "round", "windowTo",
      "nextLimitOn", "nextMomentAt", "state")
    SELECT "id", ${String(year)}::text || '-' || lpad("ordinal"::text, 6, '0'), "ordinal", "workflowId", "employeeId",
      "kind", "ruleset", "dueOn", "attempt", "personnelUnitId", "headUnitId", "unitId", "openedAt", 0, "status",
      "stage", "round", "windowTo", "nextLimitOn", "nextMomentAt", "state"
    FROM given
    ON CONFLICT DO NOTHING
    RETURNING "id"::text`
  return new Set(inserted.map(({ id }) => id))
}
