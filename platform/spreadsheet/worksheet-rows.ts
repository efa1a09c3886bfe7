import type { Readable } from 'node:stream'
import { type CellFormat, dateOfSerial, shownNumber } from './cell-format.ts'
import type { SheetRow } from './sheet-row.ts'
import type { Workbook } from './workbook.ts'
import { type XmlListener, xmlEvents } from './xml-events.ts'

const NUMBER: CellFormat = { kind: 'number' }

type Cell = { column: number; type: string; format: CellFormat; value: string }

/**
 * The rows of a worksheet as they stream, in batches. Cells come as text: dates as `YYYY-MM-DD`, numbers as people see
 * them; a column without a cell is left out of `cells`.
 */
export async function* worksheetRows(
  stream: Readable,
  book: Pick<Workbook, 'dates' | 'formats'>,
  strings: readonly string[],
): AsyncGenerator<SheetRow[]> {
  const reader = rowReader(book, strings)
  for await (const _ of xmlEvents(stream, reader.listener)) {
    const rows = reader.taken()
    if (rows.length > 0) yield rows
  }
}

const rowReader = (book: Pick<Workbook, 'dates' | 'formats'>, strings: readonly string[]) => {
  let rows: SheetRow[] = []
  let row: SheetRow = { row: 0, cells: [] }
  let cell: Cell | null = null
  let collecting = false
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'row') row = { row: Number(attributes.r ?? row.row + 1), cells: [] }
      else if (name === 'c') cell = openCell(attributes, row.cells.length, book.formats)
      else if (name === 'v' || name === 't') collecting = true
      else if (name === 'rPh') collecting = false
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'c' && cell) row.cells[cell.column] = shown(cell, book.dates, strings)
      else if (name === 'row') rows.push(row)
    },
    text: (text) => {
      if (collecting && cell) cell.value += text
    },
  }
  const taken = () => {
    const batch = rows
    rows = []
    return batch
  }
  return { listener, taken }
}

const openCell = (
  attributes: Readonly<Record<string, string>>,
  next: number,
  formats: readonly CellFormat[],
): Cell => ({
  column: attributes.r ? columnOf(attributes.r) : next,
  type: attributes.t ?? 'n',
  format: formats[Number(attributes.s ?? 0)] ?? NUMBER,
  value: '',
})

/** The index of a column. @example columnOf('AB12') //=> 27 */
const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return Math.min(column, 16_384) - 1
}

const shown = (
  { type, format, value }: Cell,
  dates: Workbook['dates'],
  strings: readonly string[],
): string => {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'd') return value.slice(0, 10)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n' || value === '') return value.trim()
  if (format.kind === 'date') return dateOfSerial(Number(value), dates) ?? value
  return shownNumber(value, format)
}
