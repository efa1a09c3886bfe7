import { serves, servingHeadOf } from '../access/serving-head.ts'
import { CHAIN_START } from '../chain.ts'
import type { Database } from '../database.ts'
import type { StoredFacts } from '../roster/stored-facts.ts'
import type { Addressees } from './tasks-of-step.ts'

/** Where the log of a case stands, and to whom its tasks are addressed. */
export type HeadOfLog = Addressees & { seq: number; hash: string }

type Row = Omit<Addressees, 'directHead'> & {
  seq: number | null
  hash: string | null
  headId: string | null
  headFacts: Pick<StoredFacts, 'service' | 'absences'>
}

/**
 * Reads in one statement what a step of a case is recorded upon.
 *
 * @throws when there is no such case
 * @example (await readHeadOfLog(database, caseId)).seq //=> 7
 */
export const readHeadOfLog = async (database: Database, caseId: string): Promise<HeadOfLog> => {
  const [row] = await database.$queryRaw<Row[]>`
    SELECT owner."employeeId", owner."personnelUnitId", owner."headUnitId", last."seq", last."hash",
      head."id" AS "headId", jsonb_build_object('service', coalesce(head."facts"->'service', '[]'),
        'absences', coalesce(head."facts"->'absences', '[]')) AS "headFacts"
    FROM "Case" AS owner
    JOIN "Employee" AS employee ON employee."id" = owner."employeeId"
    LEFT JOIN "Employee" AS head ON head."id" = employee."directHeadId"
    LEFT JOIN LATERAL (SELECT "seq", "hash" FROM "CaseLogEntry" WHERE "caseId" = owner."id"
      ORDER BY "seq" DESC LIMIT 1) AS last ON true
    WHERE owner."id" = ${caseId}::uuid`
  if (!row) throw new Error(`there is no case ${caseId}`)
  const { seq, hash, headId, headFacts, ...owner } = row
  const directHead =
    headId === null || serves(headFacts) ? headId : await servingHeadOf(database, owner.employeeId)
  return { ...owner, directHead, seq: seq ?? 0, hash: hash ?? CHAIN_START }
}
