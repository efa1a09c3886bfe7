import type { FactSheet, RowOf } from '../../records/roster/sheets.ts'
import { NO_FACTS, type StoredFacts } from '../../records/roster/stored-facts.ts'
import {
  type Finding,
  overlappingPeriods,
  type PeriodRow,
  repeatedRows,
  reversedPeriods,
} from './check-periods.ts'
import type { SpooledRow } from './spool.ts'

/** The employee's own row as it was understood. */
export type PersonRow = { row: number } & RowOf<'employees'>

/**
 * One person of a file. `person` is null where the file has no sound row of his among the employees; `listed` says
 * whether it has one at all. `facts` holds the sheets in which he has rows.
 */
export type FilePerson = {
  personnelNumber: string
  listed: boolean
  person: PersonRow | null
  facts: Partial<StoredFacts>
  rows: readonly SpooledRow[]
  /** False when a row of his is wrong, in any sheet: he is left out whole. */
  sound: boolean
  findings: Finding[]
}

/** Puts the rows of one person together and checks them against each other. */
export const assemblePerson = (personnelNumber: string, rows: readonly SpooledRow[]): FilePerson => {
  const inOrder = [...rows].sort((a, b) => a.row - b.row)
  const own = inOrder.filter((row) => row.sheet === 'employees')
  const findings = [...repeatedPeople(own), ...contradictions(inOrder)]
  const first = own[0]
  return {
    personnelNumber,
    listed: own.length > 0,
    person: first?.values ? { row: first.row, ...first.values } : null,
    facts: factsOf(inOrder),
    rows: inOrder,
    sound: findings.length === 0 && inOrder.every(({ values }) => values !== null),
    findings,
  }
}

const repeatedPeople = (own: readonly { row: number; personnelNumber: string | null }[]): Finding[] =>
  own.slice(1).map(({ row, personnelNumber }) => ({
    sheet: 'employees',
    row,
    column: 'personnelNumber',
    message: `"${personnelNumber}" is already in row ${own[0]?.row}`,
  }))

const contradictions = (rows: readonly SpooledRow[]): Finding[] => {
  const periods = rows.flatMap(periodOf)
  const sheet = (name: FactSheet) =>
    rows.flatMap((row) => (row.sheet === name && row.values ? [{ ...row, values: row.values }] : []))
  const serving = periods.filter((period) => period.sheet === 'service' || period.sheet === 'credited')
  return [
    ...reversedPeriods(periods),
    ...overlappingPeriods(serving),
    ...repeatedRows(sheet('appointments'), 'on'),
    ...repeatedRows(sheet('certifications'), 'on'),
    ...repeatedRows(sheet('absences'), 'from'),
  ]
}

const periodOf = ({ sheet, row, values }: SpooledRow): PeriodRow[] =>
  values && 'from' in values ? [{ sheet, row, from: values.from, to: values.to }] : []

const factsOf = (rows: readonly SpooledRow[]): Partial<StoredFacts> => {
  const facts: Record<string, object[]> = {}
  for (const { sheet, values } of rows) {
    if (sheet === 'employees' || !values) continue
    const { personnelNumber: _, ...fact } = values
    facts[sheet] = [...(facts[sheet] ?? []), fact]
  }
  for (const list of Object.values(facts)) list.sort(byContent)
  return facts as Partial<StoredFacts>
}

/** An order of their own, so that the order of rows in a file changes nothing. */
const byContent = (a: object, b: object): number => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * The facts of a person after the import. Whoever is in the sheet of employees has what the file says and no more;
 * of anybody else only the sheets in which he has rows change.
 */
export const mergedFacts = (person: FilePerson, stored: StoredFacts | null): StoredFacts =>
  person.listed || !stored ? { ...NO_FACTS, ...person.facts } : { ...stored, ...person.facts }
