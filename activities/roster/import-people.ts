import type { Database } from '../../records/database.ts'
import {
  findPeople,
  findWholePeople,
  type StoredPerson,
  type WholePerson,
} from '../../records/roster/find-people.ts'
import type { ImportCounts } from '../../records/roster/roster-import.ts'
import type { StoredFacts } from '../../records/roster/stored-facts.ts'
import { type ChangedPerson, type PersonRecord, writePeople } from '../../records/roster/write-people.ts'
import type { UnitIds } from '../../records/roster/write-units.ts'
import { assemblePerson, type FilePerson, mergedFacts } from './assemble-person.ts'
import { checkPerson, type Known } from './check-person.ts'
import type { ImportErrors } from './import-errors.ts'
import { personRecord, rowOfStored } from './person-record.ts'
import type { SpooledRow } from './spool.ts'

/** What the import of some people works with. `listed`: every number in the file's sheet of employees. */
export type ImportGround = {
  database: Database
  importId: string
  at: string
  dryRun: boolean
  units: UnitIds
  listed: ReadonlySet<string>
  errors: ImportErrors
}

/** How it went for some people, and who was changed: from here the events of life in open cases are raised. */
export type ImportedPeople = ImportCounts & { changed: ChangedPerson[] }

/** Checks and writes the people of one part of a file. A repeat after a crash gives the same counts. */
export const importPeople = async (
  rows: ReadonlyMap<string, readonly SpooledRow[]>,
  ground: ImportGround,
): Promise<ImportedPeople> => {
  const people = [...rows].map(([number, ofPerson]) => assemblePerson(number, ofPerson))
  const roster = await readRoster(people, ground)
  const counts: ImportCounts = { accepted: 0, unchanged: 0, rejected: 0 }
  const toWrite: PersonRecord[] = []
  for (const person of people) {
    const verdict = judge(person, roster, ground)
    if (verdict.kind === 'unknown') continue
    if (verdict.kind === 'write') toWrite.push(verdict.record)
    counts[verdict.kind === 'write' ? 'accepted' : verdict.kind] += 1
  }
  const changed = ground.dryRun ? [] : await writePeople(ground.database, toWrite, ground)
  return { ...counts, changed }
}

type Roster = {
  stored: ReadonlyMap<string, StoredPerson>
  whole: ReadonlyMap<string, WholePerson>
  known: Known
}

const readRoster = async (people: readonly FilePerson[], ground: ImportGround): Promise<Roster> => {
  const { database, listed, units } = ground
  const stored = await findPeople(
    database,
    people.map(({ personnelNumber }) => personnelNumber),
  )
  const partly = people.filter((person) => !person.listed).map(({ personnelNumber }) => personnelNumber)
  const heads = people.flatMap(({ person }) => person?.directHead ?? []).filter((head) => !listed.has(head))
  const otherHeads = await findPeople(database, [...new Set(heads)])
  return {
    stored,
    whole: await findWholePeople(database, partly),
    known: {
      unit: (code) => units.has(code),
      person: (number) => listed.has(number) || otherHeads.has(number),
    },
  }
}

type Verdict =
  | { kind: 'unknown' | 'rejected' | 'accepted' | 'unchanged' }
  | { kind: 'write'; record: PersonRecord }

const judge = (file: FilePerson, roster: Roster, { units, errors, importId }: ImportGround): Verdict => {
  const { personnelNumber } = file
  const stored = roster.stored.get(personnelNumber)
  if (!file.listed && !stored) return nowhere(file, errors)
  const whole = roster.whole.get(personnelNumber)
  const facts = mergedFacts(file, whole ? (whole.facts as StoredFacts) : null)
  const findings = checkPerson(file, facts, roster.known)
  for (const finding of findings) errors.add(finding)
  const row = file.person ?? (whole ? rowOfStored(whole) : null)
  const unitId = row ? units.get(row.unit) : undefined
  if (findings.length > 0 || !file.sound || !row || unitId === undefined) return { kind: 'rejected' }
  const record = personRecord(row, facts, { unitId, stored })
  if (record.contentHash !== stored?.contentHash) return { kind: 'write', record }
  return { kind: stored.changedByImportId === importId ? 'accepted' : 'unchanged' }
}

const nowhere = ({ rows, personnelNumber }: FilePerson, errors: ImportErrors): Verdict => {
  for (const { sheet, row } of rows)
    errors.add({
      sheet,
      row,
      column: 'personnelNumber',
      message: `nobody on the roster has the number "${personnelNumber}"`,
    })
  return { kind: 'unknown' }
}
