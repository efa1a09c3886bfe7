import type { SheetRow } from '../../platform/spreadsheet/sheet-row.ts'
import {
  type Column,
  type RowOf,
  SHEETS,
  type SheetName,
  type SheetRule,
} from '../../records/roster/sheets.ts'
import { FileRefused, type ImportErrors } from './import-errors.ts'
import { readCell } from './read-cell.ts'
import { readHeader } from './read-header.ts'

/**
 * A row of a sheet. `values` is null when something is wrong with it (the errors are told already);
 * `personnelNumber` is there all the same when it could be read.
 */
export type ReadRow<S extends SheetName> = {
  row: number
  personnelNumber: string | null
  values: RowOf<S> | null
}

/**
 * Reads a sheet row by row: the header in any of its languages, then each cell by its column's rule.
 *
 * @throws FileRefused for a header that is unknown, missing or there twice
 */
export async function* readSheet<S extends SheetName>(
  sheet: S,
  batches: AsyncIterable<readonly SheetRow[]>,
  errors: ImportErrors,
): AsyncGenerator<ReadRow<S>[]> {
  let header: readonly (string | null)[] | null = null
  for await (const batch of batches) {
    const read: ReadRow<S>[] = []
    for (const row of batch) {
      if (header === null) header = readHeader(sheet, row)
      else if (row.cells.some((cell) => cell?.trim())) read.push(readRow(sheet, header, row, errors))
    }
    if (read.length > 0) yield read
  }
  if (header === null) throw new FileRefused(`Sheet ${sheet} has no header row.`)
}

const readRow = <S extends SheetName>(
  sheet: S,
  header: readonly (string | null)[],
  { row, cells }: SheetRow,
  errors: ImportErrors,
): ReadRow<S> => {
  const columns: SheetRule['columns'] = SHEETS[sheet].columns
  const values: Record<string, unknown> = {}
  let sound = true
  const fail = (column: string, message: string) => {
    sound = false
    errors.add({ sheet, row, column, message })
  }
  for (const [name, column] of Object.entries(columns)) {
    const at = header.indexOf(name)
    // A column that the file does without stays unknown, which is not the same as empty.
    if (at >= 0) readInto(values, name, { column, written: cells[at] }, fail)
  }
  const beyond = cells.findIndex((cell, at) => cell?.trim() && !header[at])
  if (beyond >= 0)
    fail(header.findLast((name) => name !== null) ?? '', 'there is a value beyond the last column')
  const number = values.personnelNumber
  return {
    row,
    personnelNumber: typeof number === 'string' ? number : null,
    values: sound ? (values as RowOf<S>) : null,
  }
}

const readInto = (
  values: Record<string, unknown>,
  name: string,
  { column, written }: { column: Column; written: string | undefined },
  fail: (column: string, message: string) => void,
): void => {
  const reading = readCell(column, written)
  if ('error' in reading) fail(name, reading.error)
  else values[name] = reading.value
}
