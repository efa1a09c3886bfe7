import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../database.ts'
import type { RowOf } from './sheets.ts'

/** The ids of units by code. */
export type UnitIds = ReadonlyMap<string, string>

/** Every unit on record by its code, with the code of the one above it. */
export const readUnitTree = async (
  database: Database,
): Promise<{ code: string; id: string; parent: string | null }[]> => {
  const units = await database.unit.findMany({
    select: { id: true, code: true, parent: { select: { code: true } } },
  })
  return units.map(({ id, code, parent }) => ({ id, code, parent: parent?.code ?? null }))
}

/** Writes the units of a file at once, new ones and changed ones; units that it does not name stay as they are. */
export const writeUnits = async (database: Database, units: readonly RowOf<'units'>[]): Promise<UnitIds> =>
  database.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "Unit" ("id", "code", "name", "kind")
      SELECT "id", "code", "name", "kind"
      FROM jsonb_to_recordset(${JSON.stringify(units.map((unit) => ({ ...unit, id: randomUUID() })))}::jsonb)
        AS unit("id" uuid, "code" text, "name" text, "kind" text)
      ON CONFLICT ("code") DO UPDATE SET "name" = EXCLUDED."name", "kind" = EXCLUDED."kind"`
    await tx.$executeRaw`
      UPDATE "Unit" AS unit SET "parentId" = above."id"
      FROM jsonb_to_recordset(${JSON.stringify(units)}::jsonb) AS row("code" text, "parent" text)
      LEFT JOIN "Unit" AS above ON above."code" = row."parent"
      WHERE unit."code" = row."code" AND unit."parentId" IS DISTINCT FROM above."id"`
    return readUnitIds(tx)
  })

/** The ids of all units by code. */
export const readUnitIds = async (database: Database | Transaction): Promise<UnitIds> => {
  const units = await database.unit.findMany({ select: { id: true, code: true } })
  return new Map(units.map(({ id, code }) => [code, id]))
}
