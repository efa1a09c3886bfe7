import writeXlsxFile from 'write-excel-file/node'
import { SHEET_NAMES, SHEETS } from '../../records/roster/sheets.ts'
import type { CellValue, RosterRows } from './demonstration-body.ts'

/**
 * Writes roster rows as the workbook that `POST /roster-imports` takes, with English headers.
 *
 * @example await rosterWorkbook(demonstrationRows(today)) // a Buffer, an XLSX file
 */
export async function rosterWorkbook(rows: RosterRows): Promise<Buffer> {
  const sheets = SHEET_NAMES.map((sheet) => {
    const columns = Object.keys(SHEETS[sheet].columns)
    const header = columns.map((column) => ({ value: column, type: String }))
    return { sheet, data: [header, ...rows[sheet].map((row) => columns.map((column) => cell(row[column])))] }
  })
  return writeXlsxFile(sheets).toBuffer()
}

function cell(value: CellValue) {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: typeof value === 'boolean' ? yesOrNo(value) : value, type: String }
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')
