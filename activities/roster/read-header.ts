import type { SheetRow } from '../../platform/spreadsheet/sheet-row.ts'
import { SHEETS, type SheetName, type SheetRule } from '../../records/roster/sheets.ts'
import { type HeaderLanguage, rosterHeaders } from '../../texts/roster/headers.ts'
import { FileRefused } from './import-errors.ts'

const LANGUAGES: readonly HeaderLanguage[] = ['en', 'ru', 'kk']

/**
 * The column of each cell of a header row, in English, Russian or Kazakh; null for an empty one.
 *
 * @throws FileRefused naming the header that is unknown, missing or there twice
 * @example readHeader('service', { row: 1, cells: ['Табельный номер', 'С', 'По', 'Иная работа после'] })[1] //=> 'from'
 */
export const readHeader = (sheet: SheetName, { row, cells }: SheetRow): (string | null)[] => {
  if (row !== 1) throw new FileRefused(`Sheet ${sheet} has no header in row 1.`)
  const columns: SheetRule['columns'] = SHEETS[sheet].columns
  const names = Object.keys(columns)
  const known = headersOf(sheet, names)
  const header = Array.from(cells, (cell) => columnNamed(sheet, known, (cell ?? '').trim().normalize('NFC')))
  const twice = header.find((name, at) => name !== null && header.indexOf(name) !== at)
  if (twice) throw new FileRefused(`Sheet ${sheet} has the column ${twice} twice.`)
  const missing = names.filter((name) => !columns[name]?.optional && !header.includes(name))
  if (missing.length > 0) throw new FileRefused(`Sheet ${sheet} lacks the header ${missing.join(', ')}.`)
  return header
}

const columnNamed = (
  sheet: SheetName,
  known: ReadonlyMap<string, string>,
  written: string,
): string | null => {
  if (written === '') return null
  const column = known.get(written)
  if (column === undefined) throw new FileRefused(`Sheet ${sheet} has an unknown header "${written}".`)
  return column
}

const headersOf = (sheet: SheetName, names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    LANGUAGES.flatMap((language) =>
      rosterHeaders(language, sheet, names).map((header, at): [string, string] => [
        header.normalize('NFC'),
        names[at] ?? '',
      ]),
    ),
  )
