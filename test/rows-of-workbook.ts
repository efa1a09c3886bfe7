import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSpreadsheet } from '../platform/spreadsheet/spreadsheet.ts'

/** The rows of the first sheet of a workbook, as text. */
export const rowsOfWorkbook = async (content: Buffer): Promise<string[][]> => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-workbook-'))
  try {
    const path = join(folder, 'list.xlsx')
    await writeFile(path, content)
    const book = await openSpreadsheet(path, { maxUnpackedBytes: 1_000_000 })
    const rows: string[][] = []
    for await (const some of book.rows(book.sheets[0] ?? ''))
      rows.push(...some.map(({ cells }) => cells.map((cell) => cell ?? '')))
    book.close()
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}
