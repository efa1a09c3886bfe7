import type { Client } from 'pg'

/** So many more rows of each kind. */
const MORE = 30

/** A row of a table is copied so many times, all alike but for what has to be its own; `k` is the number of the copy. */
type Copied = { table: string; where: string; own: Readonly<Record<string, string>> }

const NEW_ID = { id: 'gen_random_uuid()' } as const
/** Each paper has a document of its own. */
const DOCUMENT = `md5('document' || k)::uuid`

const ofCase = (table: string, own: Readonly<Record<string, string>> = {}): Copied => ({
  ...{ table, where: '"caseId" = $1', own: { ...NEW_ID, ...own } },
})
const ofMeeting = (table: string, own: Readonly<Record<string, string>> = {}): Copied => ({
  ...{ table, where: '"meetingId" = $2', own: { ...NEW_ID, ...own } },
})

/** What a case and a meeting have many of, by which pages and lists of them grow. */
const GROWING: readonly Copied[] = [
  ofCase('Document', { id: DOCUMENT, storedAs: `md5('document' || k)` }),
  ofCase('Notice', { seq: '100 + k' }),
  ofCase('Paper', { version: '100 + k', documentId: DOCUMENT }),
  ofCase('Fact'),
  ofCase('RegisterNumber', { number: '1000000 + k' }),
  ofCase('Appeal', { number: `'A-many-' || k`, workflowId: `'appeal/many/' || k`, ordinal: '1000000 + k' }),
  ofCase('HeadOrder', { round: '100 + k' }),
  ofCase('OrderProceeding', { workflowId: `'head-order/many/' || k`, round: '100 + k' }),
  { table: 'CaseLogEntry', where: '"caseId" = $1 AND "seq" = 2', own: { seq: '100 + k' } },
  ofMeeting('ObserverApplication', { receipt: `md5("receipt" || k)` }),
  ofMeeting('ObserverOpinion'),
  ofMeeting('Publication'),
  ofMeeting('SeparateOpinion', { memberId: 'gen_random_uuid()' }),
  ofMeeting('Recording', { storedAs: `md5("storedAs" || k)` }),
]

/**
 * Gives a case and a meeting many more rows of everything that they may have many of.
 *
 * @param client as an administrator of the server: references are not checked
 */
export const crowd = async (
  client: Client,
  { caseId, meetingId }: { caseId: string; meetingId: string },
): Promise<void> => {
  await client.query('SET session_replication_role = replica')
  for (const { table, where, own } of GROWING) {
    const changed = Object.entries(own).map(([column, value]) => `'${column}', ${value}`)
    const of = where.includes('$1') ? caseId : meetingId
    await client.query(
      `INSERT INTO "${table}" SELECT (jsonb_populate_record(model, jsonb_build_object(${changed.join(', ')}))).*
       FROM "${table}" AS model, generate_series(1, ${MORE}) AS copied(k) WHERE ${where.replace('$2', '$1')}`,
      [of],
    )
  }
  await client.query('VACUUM (ANALYZE)')
}
