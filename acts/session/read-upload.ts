import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { SheetRow } from '../../platform/spreadsheet/sheet-row.ts'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import { SpreadsheetError } from '../../platform/spreadsheet/spreadsheet-error.ts'
import { rosterFileLimits } from '../../records/roster/file-limits.ts'
import type { ActContext } from '../act.ts'
import { invalid, Problem } from '../problem.ts'
import type { Upload } from '../upload.ts'

/** The first sheet of a workbook. */
export type FirstSheet = { sheet: string; rows: SheetRow[] }

/** A session has at most so many rows. */
const MOST_ROWS = 5_000

/**
 * Reads the first sheet of an uploaded workbook.
 *
 * @throws Problem `invalid` naming `file` for what is no workbook, is broken or has no row; `too-large` for what unpacks
 * to more than a file of results can
 */
export const readFirstSheet = async ({ settings }: ActContext, file: Upload): Promise<FirstSheet> => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-results-'))
  try {
    const path = join(folder, 'results')
    await pipeline(file.open(), createWriteStream(path))
    return await firstSheet(path, rosterFileLimits(settings.limits))
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    if (error.kind === 'too-large') throw new Problem('too-large', { detail: error.message })
    throw invalid('file', error.message)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const firstSheet = async (path: string, limits: { maxUnpackedBytes: number }): Promise<FirstSheet> => {
  const book = await openSpreadsheet(path, limits)
  try {
    const [sheet] = book.sheets
    if (sheet === undefined) throw invalid('file', 'the workbook has no sheet')
    const rows: SheetRow[] = []
    for await (const batch of book.rows(sheet)) {
      rows.push(...batch.filter(({ cells }) => cells.some((cell) => cell?.trim())))
      if (rows.length > MOST_ROWS) throw new Problem('too-large', { detail: 'The file has too many rows.' })
    }
    if (rows.length === 0) throw invalid('file', 'the workbook is empty')
    return { sheet, rows }
  } finally {
    book.close()
  }
}
