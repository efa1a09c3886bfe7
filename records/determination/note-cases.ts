import type { Transaction } from '../database.ts'

/**
 * Notes on the lists which case was opened for whom, on every list on which somebody stands without a case.
 *
 * @example await noteCases(tx, [{ id: caseId, employeeId }])
 */
export const noteCases = async (
  tx: Transaction,
  cases: readonly { id: string; employeeId: string }[],
): Promise<void> => {
  const opened = JSON.stringify(cases.map(({ id, employeeId }) => ({ id, employeeId })))
  await tx.$executeRaw`
    UPDATE "DeterminationEntry" AS entry SET "caseId" = opened."id"
    FROM jsonb_to_recordset(${opened}::jsonb) AS opened("id" uuid, "employeeId" uuid)
    WHERE entry."employeeId" = opened."employeeId" AND entry."listId" IS NOT NULL AND entry."caseId" IS NULL
      AND entry."struckGround" IS NULL`
}
