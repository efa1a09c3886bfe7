import type { Spreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import { SHEET_NAMES, SHEETS, type SheetName, type SheetRule } from '../../records/roster/sheets.ts'
import { checkUnits, type FileUnit, type KnownUnit } from './check-units.ts'
import { FileRefused, type ImportErrors } from './import-errors.ts'
import { readSheet } from './read-sheet.ts'
import type { PersonSheet, Spool } from './spool.ts'

/**
 * What the first reading of a file gives: its units, the numbers of everybody in the sheet of employees, and how many
 * rows there have no number at all.
 */
export type FileContents = { units: FileUnit[]; listed: Set<string>; nameless: number }

type Reading = {
  known: readonly KnownUnit[]
  spool: Spool
  errors: ImportErrors
  /** Told after each batch of rows. */
  progress(sheet: SheetName, rows: number): Promise<void>
}

/**
 * Reads every sheet once: units are checked at once, everybody else's rows are laid into the spool by person.
 *
 * @throws FileRefused for a sheet that is missing, unknown or there twice, for a wrong header, for errors in `units`
 */
export const readFile = async (file: Spreadsheet, reading: Reading): Promise<FileContents> => {
  checkSheets(file.sheets)
  const contents: FileContents = { units: await readUnits(file, reading), listed: new Set(), nameless: 0 }
  for (const sheet of SHEET_NAMES)
    if (sheet !== 'units' && file.sheets.includes(sheet))
      await readPeople(file, sheet, { ...reading, contents })
  await reading.spool.close()
  return contents
}

const checkSheets = (sheets: readonly string[]): void => {
  const rules: Record<string, SheetRule> = SHEETS
  const unknown = sheets.find((name) => !(name in rules))
  if (unknown !== undefined) throw new FileRefused(`There is an unknown sheet "${unknown}".`)
  const twice = sheets.find((name, at) => sheets.indexOf(name) !== at)
  if (twice !== undefined) throw new FileRefused(`The sheet ${twice} is there twice.`)
  const missing = SHEET_NAMES.filter((name) => !rules[name]?.mayBeMissing && !sheets.includes(name))
  if (missing.length > 0) throw new FileRefused(`The sheet ${missing.join(', ')} is missing.`)
}

const readUnits = async (file: Spreadsheet, { known, errors, progress }: Reading): Promise<FileUnit[]> => {
  const rows = []
  for await (const batch of readSheet('units', file.rows('units'), errors)) {
    rows.push(...batch)
    await progress('units', rows.length)
  }
  return checkUnits(rows, known, errors)
}

const readPeople = async (
  file: Spreadsheet,
  sheet: PersonSheet,
  { spool, errors, progress, contents }: Reading & { contents: FileContents },
): Promise<void> => {
  let rows = 0
  for await (const batch of readSheet(sheet, file.rows(sheet), errors)) {
    await spool.add(sheet, batch)
    rows += batch.length
    if (sheet === 'employees') noteListed(batch, contents)
    await progress(sheet, rows)
  }
}

const noteListed = (batch: readonly { personnelNumber: string | null }[], contents: FileContents): void => {
  for (const { personnelNumber } of batch) {
    if (personnelNumber === null) contents.nameless += 1
    else contents.listed.add(personnelNumber)
  }
}
