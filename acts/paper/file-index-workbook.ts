import writeXlsxFile from 'write-excel-file/node'
import type { StandingTable } from '../../texts/standing-page.ts'

/** The index of an archive as a workbook. */
export const fileIndexWorkbook = ({ heads, rows }: StandingTable): Promise<Buffer> => {
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((cell) => ({ value: typeof cell === 'string' ? cell : cell.text, type: String })),
  )
  const columns = [14, 36, 60, 20, 8, 68].map((width) => ({ width }))
  return writeXlsxFile([head, ...body], { sheet: 'index', columns, stickyRowsCount: 1 }).toBuffer()
}
