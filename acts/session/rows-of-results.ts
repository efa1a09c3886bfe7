import type { SheetRow } from '../../platform/spreadsheet/sheet-row.ts'
import type { SessionRecord } from '../../records/session/read-session.ts'
import { PERSON_COLUMNS, resultColumns } from '../../regulation/session/result-columns.ts'
import { RESULT_HEADERS } from '../../texts/session/result-headers.ts'
import { invalid } from '../problem.ts'

/** One thing that is wrong: `row` as the spreadsheet numbers it, `column` by its English name. */
export type RowError = { sheet: string; row: number; column: string; message: string }

/** A row that names somebody of the session, by the English names of its columns. */
export type PersonRow = {
  row: number
  person: SessionRecord['people'][number]
  cells: Readonly<Record<string, string>>
}

/**
 * The rows of a sheet of results, each with the person that it names; whoever is not of the session, is named twice or
 * by a number that is not his is told as an error.
 *
 * @throws Problem `invalid` naming `file` for a header that is unknown, missing or there twice
 */
export const rowsOfResults = (
  session: SessionRecord,
  { sheet, rows: [head, ...rows] }: { sheet: string; rows: readonly SheetRow[] },
): { people: PersonRow[]; errors: RowError[] } => {
  const header = headerOf(session, head?.cells ?? [])
  const errors: RowError[] = []
  const people: PersonRow[] = []
  for (const { row, cells } of rows) {
    const values = Object.fromEntries(
      header.flatMap((name, at) => (name === null ? [] : [[name, (cells[at] ?? '').trim()]])),
    )
    const person = session.people.find(({ number }) => number === values.case)
    const wrong = wrongPerson(values, person, people)
    if (wrong) errors.push({ sheet, row, ...wrong })
    else if (person) people.push({ row, person, cells: values })
  }
  return { people, errors }
}

const wrongPerson = (
  values: Readonly<Record<string, string>>,
  person: PersonRow['person'] | undefined,
  before: readonly PersonRow[],
): { column: string; message: string } | null => {
  if (!person) return { column: 'case', message: 'is no case of this session' }
  if (values.personnelNumber && values.personnelNumber !== person.employee.personnelNumber)
    return { column: 'personnelNumber', message: 'is not the number of the employee of this case' }
  return before.some((row) => row.person === person) ? { column: 'case', message: 'is there twice' } : null
}

const headerOf = (
  { stage, people }: SessionRecord,
  cells: readonly (string | undefined)[],
): (string | null)[] => {
  const own = resultColumns(
    stage,
    people.map(({ ruleset }) => ruleset),
  )
  const names: string[] = [...PERSON_COLUMNS, ...own.map(({ name }) => name)]
  const header = Array.from(cells, (cell) => columnNamed(names, (cell ?? '').trim().normalize('NFC')))
  const twice = header.find((name, at) => name !== null && header.indexOf(name) !== at)
  if (twice) throw invalid('file', `the column ${twice} is there twice`)
  const missing = names.filter(
    (name) => name !== 'name' && name !== 'personnelNumber' && !header.includes(name),
  )
  if (missing.length > 0) throw invalid('file', `the header ${missing.join(', ')} is missing`)
  return header
}

const columnNamed = (names: readonly string[], written: string): string | null => {
  if (written === '') return null
  const named = names.find((name) =>
    [name, RESULT_HEADERS.ru[name], RESULT_HEADERS.kk[name]].some(
      (header) => header?.normalize('NFC') === written,
    ),
  )
  if (named === undefined) throw invalid('file', `the header "${written}" is unknown`)
  return named
}
