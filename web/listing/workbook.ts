import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Write } from '../rendering/write.ts'
import { type Column, dayOfCell, plainCell } from './cell.ts'

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The longest name that a sheet may have, and the signs that it may not. */
const SHEET_NAME = { longest: 31, forbidden: /[\\/?*[\]:]/g }

/**
 * Writes a list as a workbook: the columns of its page, dates as dates, numbers as numbers.
 *
 * @param list.rows are read as they are written, so that a list of any length is read page by page
 */
export const workbookOf = async <Row>(
  list: { title: string; columns: readonly Column<Row>[]; rows: AsyncIterable<Row> },
  write: Write,
): Promise<Buffer> => {
  const data: SheetData = [
    list.columns.map(({ title }) => ({ value: write.say(title), fontWeight: 'bold' as const })),
  ]
  for await (const row of list.rows) data.push(list.columns.map(({ cell }) => boxOf(cell(row, write), write)))
  const sheet = list.title.replace(SHEET_NAME.forbidden, ' ').slice(0, SHEET_NAME.longest)
  const columns = list.columns.map(() => ({ width: 24 }))
  return writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}

const boxOf = (cell: ReturnType<Column<unknown>['cell']>, write: Write) => {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  const day = dayOfCell(cell)
  if (day !== null)
    return { value: new Date(`${day.slice(0, 10)}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' }
  return { value: plainCell(cell, write), type: String }
}

/** Rows that are known already, as a workbook reads them. */
export async function* eachOf<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}
