import { createHash, randomUUID } from 'node:crypto'
import type { StoredPerson, WholePerson } from '../../records/roster/find-people.ts'
import type { RowOf } from '../../records/roster/sheets.ts'
import type { StoredFacts } from '../../records/roster/stored-facts.ts'
import type { PersonRecord } from '../../records/roster/write-people.ts'

/** The own row of somebody who is on the roster, as a file would have it. */
export const rowOfStored = (stored: WholePerson): RowOf<'employees'> =>
  ({
    ...stored,
    unit: stored.unit.code,
    directHead: stored.directHeadNumber,
  }) as unknown as RowOf<'employees'>

/**
 * The person as he will stand on the roster. The hash is of what the file says of him, so that the same rows, in
 * whatever order, change nothing.
 */
export const personRecord = (
  row: RowOf<'employees'>,
  facts: StoredFacts,
  { unitId, stored }: { unitId: string; stored: StoredPerson | undefined },
): PersonRecord => {
  const own = {
    personnelNumber: row.personnelNumber,
    familyName: row.familyName,
    givenName: row.givenName,
    patronymic: row.patronymic,
    email: row.email,
    language: row.language,
    position: row.position,
    positionLevel: row.positionLevel,
    category: row.category,
    rank: row.rank,
    branch: row.branch,
    headOfBody: row.headOfBody,
    disclosure: row.disclosure,
    directHeadNumber: row.directHead,
  }
  const contentHash = createHash('sha256')
    .update(JSON.stringify([own, row.unit, canonical(facts)]))
    .digest('hex')
  return { ...own, id: stored?.id ?? randomUUID(), unitId, facts, contentHash }
}

/** Keys in one order: what comes back from the database has another. */
const canonical = (facts: StoredFacts): unknown =>
  Object.entries(facts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sheet, rows]) => [sheet, rows.map(canonicalRow).sort()])

const canonicalRow = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
