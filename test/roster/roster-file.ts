import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { SHEETS, type SheetName } from '../../records/roster/sheets.ts'
import { type HeaderLanguage, rosterHeaders } from '../../texts/roster/headers.ts'
import { zipOf } from './zip-of.ts'

/** A roster as rows of text by sheet, header left out; a date cell is a Date. */
export type RosterRows = Partial<Record<SheetName, (string | number | Date | null)[][]>>

const headerOf = (sheet: SheetName, language: HeaderLanguage): readonly string[] =>
  rosterHeaders(language, sheet, Object.keys(SHEETS[sheet].columns))

/** One employee's row as everybody has it; what differs is given. */
export const employeeRow = (
  own: Partial<Record<keyof (typeof SHEETS)['employees']['columns'], string | number>>,
) => {
  const row: Record<string, string | number> = {
    personnelNumber: '1001',
    familyName: 'Ахметова',
    givenName: 'Айгүл',
    patronymic: '',
    email: 'a@example.kz',
    language: 'kk',
    unit: 'HQ',
    position: 'инспектор',
    positionLevel: '3',
    category: 'C-1',
    rank: 'майор',
    branch: 'police',
    directHead: '',
    headOfBody: 'no',
    disclosure: 'yes',
    ...own,
  }
  return Object.keys(SHEETS.employees.columns).map((column) => row[column] ?? '')
}

/** A small sound roster: two units, the given people, nothing else. */
export const rosterOf = (
  employees: (string | number | Date | null)[][],
  rest: RosterRows = {},
): RosterRows => ({
  units: [
    ['HQ', '', 'Орган', 'body'],
    ['D1', 'HQ', 'Отдел', 'division'],
  ],
  employees,
  service: [],
  appointments: [],
  ...rest,
})

/** Writes the roster as a ZIP of CSV files and tells where it is. */
export const csvRoster = async (
  rows: RosterRows,
  { language = 'en', delimiter = ',', encode = (text: string) => Buffer.from(text) } = {} as {
    language?: HeaderLanguage
    delimiter?: string
    encode?: (text: string) => Buffer
  },
): Promise<string> => {
  const files = Object.entries(rows).map(([sheet, lines]) => {
    const all = [[...headerOf(sheet as SheetName, language)], ...lines]
    const text = all.map((line) => line.map((cell) => csvCell(cell, delimiter)).join(delimiter)).join('\r\n')
    return { name: `${sheet}.csv`, data: encode(text) }
  })
  return temporary('roster.zip', zipOf(files))
}

const csvCell = (cell: string | number | Date | null, delimiter: string): string => {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes the roster as an XLSX workbook and tells where it is. */
export const xlsxRoster = async (rows: RosterRows, language: HeaderLanguage = 'en'): Promise<string> => {
  const sheets = Object.entries(rows).map(([sheet, lines]) => ({
    sheet,
    data: [headerOf(sheet as SheetName, language).map((value) => ({ value })), ...lines.map(xlsxRow)],
  }))
  const buffer = await writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0]).toBuffer()
  return temporary('roster.xlsx', buffer)
}

const xlsxRow = (cells: (string | number | Date | null)[]) =>
  cells.map((value) => {
    if (value === null || value === '') return null
    return value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : { value }
  })

/** Puts bytes into a file of a temporary folder. */
export const temporary = async (name: string, data: Buffer): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'attestor-file-')), name)
  await writeFile(path, data)
  return path
}
