import { randomUUID } from 'node:crypto'
import { type ImportResult, importRoster } from '../../activities/roster/import-roster.ts'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import type { Database } from '../../records/database.ts'

/** Imports a file into a database as the worker does, without the workflow around it. */
export const importFile = async (
  database: Database,
  path: string,
  { dryRun = false, importId = randomUUID() }: { dryRun?: boolean; importId?: string } = {},
): Promise<ImportResult> => {
  const file = await openSpreadsheet(path, { maxUnpackedBytes: 2_000_000_000 })
  try {
    const run = { importId, at: '2027-01-01T04:00:00Z', dryRun }
    return await importRoster(file, run, { database, progress: async () => {} })
  } finally {
    file.close()
  }
}
