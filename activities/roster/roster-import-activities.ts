import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setInterval } from 'node:timers'
import { Context } from '@temporalio/activity'
import type { Clock } from '../../platform/clock.ts'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import { SpreadsheetError } from '../../platform/spreadsheet/spreadsheet-error.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import type { Database } from '../../records/database.ts'
import { rosterFileLimits } from '../../records/roster/file-limits.ts'
import {
  failImport,
  finishImport,
  type ImportProblem,
  type ImportProgress,
  noteImportProgress,
} from '../../records/roster/roster-import.ts'
import type { RosterImportActivities } from '../../workflows/roster-import/roster-import-activities.ts'
import { FileRefused } from './import-errors.ts'
import { importRoster, type RosterImportRun } from './import-roster.ts'

/** What imports of rosters are made with. `clock` tells when one ended: a technical instant, no date of law. */
export type RosterImportParts = {
  database: Database
  storage: Storage
  limits: { rosterBytes: number }
  clock: Pick<Clock, 'now'>
}

const HEARTBEAT_MS = 5_000
/** Progress is written so often and no more: a file of a million rows must not cost a million updates. */
const PROGRESS_EVERY_MS = 500

/** The activities of a roster import over an open database and storage. */
export const rosterImportActivities = (parts: RosterImportParts): RosterImportActivities => ({
  importRosterFile: async ({ importId, at }) => {
    const row = await parts.database.rosterImport.findUniqueOrThrow({ where: { id: importId } })
    if (row.state !== 'running') return
    const beating = setInterval(() => Context.current().heartbeat(), HEARTBEAT_MS)
    try {
      await importStored(row.storedAs, { importId, at, dryRun: row.dryRun }, parts)
    } finally {
      clearInterval(beating)
    }
  },
  giveUpRosterImport: ({ importId }) =>
    failImport(parts.database, importId, {
      problem: problemOf('Something went wrong here; the file may be sent again.', { status: 500 }),
      finishedAt: parts.clock.now().toString(),
    }),
})

const importStored = async (
  storedAs: string,
  run: RosterImportRun,
  { database, storage, limits, clock }: RosterImportParts,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-import-'))
  try {
    const path = join(folder, 'roster')
    await pipeline(await storage.open(storedAs), createWriteStream(path))
    const { cancellationSignal } = Context.current()
    const progress = sparing((now) => {
      // An attempt that was given up must not go on beside the next one.
      cancellationSignal.throwIfAborted()
      return noteImportProgress(database, run.importId, now)
    })
    const file = await openSpreadsheet(path, rosterFileLimits(limits))
    const result = await importRoster(file, run, { database, progress }).finally(() => file.close())
    await finishImport(database, run.importId, { ...result, finishedAt: clock.now().toString() })
  } catch (error) {
    if (!(error instanceof FileRefused) && !(error instanceof SpreadsheetError)) throw error
    const problem = problemOf(error.message, {
      status: 422,
      errors: error instanceof FileRefused ? error.errors : [],
    })
    await failImport(database, run.importId, { problem, finishedAt: clock.now().toString() })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const problemOf = (
  detail: string,
  { status, errors = [] }: { status: number; errors?: readonly object[] },
): ImportProblem => ({ title: 'The file was not imported', status, detail, errors })

const sparing = (note: (now: ImportProgress) => Promise<void>) => {
  let last = 0
  return async (now: ImportProgress): Promise<void> => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return
    last = performance.now()
    await note(now)
  }
}
