import { type Archive, type ArchiveLimits, openArchive } from './archive.ts'
import { csvRows } from './csv-rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import type { SheetRow } from './sheet-row.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { isWorkbook, readWorkbook } from './workbook.ts'
import { worksheetRows } from './worksheet-rows.ts'

/** A file of named sheets whose rows are read as streams, whatever notation it has. */
export type Spreadsheet = {
  sheets: readonly string[]
  rows(sheet: string): AsyncGenerator<SheetRow[]>
  close(): void
}

/**
 * Opens an XLSX workbook, or a ZIP of CSV files named after their sheets. Reads no row yet: cheap enough to refuse a
 * wrong file at once.
 *
 * @throws SpreadsheetError
 * @example (await openSpreadsheet('roster.xlsx', { maxUnpackedBytes: 1e9 })).sheets //=> ['units', 'employees', …]
 */
export const openSpreadsheet = async (path: string, limits: ArchiveLimits): Promise<Spreadsheet> => {
  const archive = await openArchive(path, limits)
  try {
    return isWorkbook(archive) ? await ofWorkbook(archive) : ofCsv(archive)
  } catch (error) {
    archive.close()
    throw error instanceof SpreadsheetError && error.kind === 'damaged'
      ? new SpreadsheetError('not-a-workbook', error.message)
      : error
  }
}

const ofWorkbook = async (archive: Archive): Promise<Spreadsheet> => {
  const book = await readWorkbook(archive)
  let strings: readonly string[] | null = null
  return {
    sheets: [...book.sheets.keys()],
    async *rows(sheet) {
      strings ??= await readSharedStrings(archive, book.sharedStringsPart)
      yield* worksheetRows(await archive.read(partOf(book.sheets, sheet)), book, strings)
    },
    close: archive.close,
  }
}

/** Files that archivers add by themselves. */
const LITTER = /^__MACOSX\/|(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i

const ofCsv = (archive: Archive): Spreadsheet => {
  const names = archive.names.filter((name) => !LITTER.test(name))
  const parts = new Map(names.map((name) => [sheetOf(name), name]))
  if (!names.some((name) => /\.csv$/i.test(name)))
    throw new SpreadsheetError(
      'not-a-workbook',
      'The file is neither an XLSX workbook nor a ZIP of CSV files.',
    )
  return {
    sheets: names.map(sheetOf),
    rows: (sheet) => csvRows(() => archive.read(partOf(parts, sheet))),
    close: archive.close,
  }
}

/** The sheet of a file in a ZIP. @example sheetOf('roster/units.csv') //=> 'units' */
const sheetOf = (name: string): string => (name.split('/').at(-1) ?? name).replace(/\.csv$/i, '')

const partOf = (parts: ReadonlyMap<string, string>, sheet: string): string => {
  const part = parts.get(sheet)
  if (part === undefined) throw new SpreadsheetError('damaged', `There is no sheet ${sheet}.`)
  return part
}
