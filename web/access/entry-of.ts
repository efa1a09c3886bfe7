import { caseIdOf } from '../../records/case-reading/case-id-of.ts'
import type { Database } from '../../records/database.ts'

/**
 * What an entry of the access log says of an address of the console. What was searched for is left out: it may be a name.
 *
 * @example await entryOf(database, { kind: 'print', address: '/cases/2027-000001/log?actor=…' })
 * //=> { what: 'print /cases/2027-000001/log', caseId: '3f…' }
 */
export const entryOf = async (
  database: Database,
  { kind, address }: { kind: 'file' | 'print'; address: string },
): Promise<{ what: string; caseId?: string }> => {
  const { pathname } = new URL(address, 'http://here')
  const what = `${kind} ${pathname}`
  const [, number] = /^\/cases\/(\d{4}-\d+)(?:\/|$)/.exec(pathname) ?? []
  const caseId = number === undefined ? null : await caseIdOf(database, number)
  return caseId === null ? { what } : { what, caseId }
}
