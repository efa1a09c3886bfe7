import { randomUUID } from 'node:crypto'
import type { Spreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import type { Database } from '../../records/database.ts'
import type { ImportCounts, ImportProgress } from '../../records/roster/roster-import.ts'
import { resolveDirectHeads } from '../../records/roster/write-people.ts'
import { readUnitTree, type UnitIds, writeUnits } from '../../records/roster/write-units.ts'
import type { FileUnit } from './check-units.ts'
import { collectErrors, type RowError } from './import-errors.ts'
import { importPeople } from './import-people.ts'
import { type FileContents, readFile } from './read-file.ts'
import { openSpool, type Spool } from './spool.ts'

/** An import: whose, when it was asked for (RFC 3339), and whether it only tries. */
export type RosterImportRun = { importId: string; at: string; dryRun: boolean }

/** The counts of people, and what is wrong with the rows that were left out. */
export type ImportResult = ImportCounts & { errors: RowError[] }

type Ground = { database: Database; progress(now: ImportProgress): Promise<void> }

/**
 * Imports a roster: reads and checks the whole file first, then writes person by person. May be repeated at any
 * point: what is written already is found again and counted as before.
 *
 * @throws FileRefused when nothing of the file can be taken; nothing is changed then
 */
export const importRoster = async (
  file: Spreadsheet,
  run: RosterImportRun,
  { database, progress }: Ground,
): Promise<ImportResult> => {
  const errors = collectErrors()
  const spool = await openSpool()
  try {
    const tree = await readUnitTree(database)
    const contents = await readFile(file, {
      known: tree,
      spool,
      errors,
      progress: (sheet, rows) => progress({ phase: 'reading', sheet, rows }),
    })
    const units = run.dryRun ? triedUnits(tree, contents.units) : await writeUnits(database, contents.units)
    const counts = await importParts(spool, contents, {
      database,
      progress,
      person: { database, ...run, units, listed: contents.listed, errors },
    })
    if (!run.dryRun) await resolveDirectHeads(database, run)
    return { ...counts, errors: errors.told() }
  } finally {
    await spool.remove()
  }
}

const importParts = async (
  spool: Spool,
  { listed, nameless }: FileContents,
  { progress, person }: Ground & { person: Parameters<typeof importPeople>[1] },
): Promise<ImportCounts> => {
  const counts: ImportCounts = { accepted: 0, unchanged: 0, rejected: nameless }
  for (let index = 0; index < spool.parts; index += 1) {
    const rows = await spool.part(index)
    if (rows.size === 0) continue
    const part = await importPeople(rows, person)
    counts.accepted += part.accepted
    counts.unchanged += part.unchanged
    counts.rejected += part.rejected
    const people = counts.accepted + counts.unchanged + counts.rejected
    await progress({ phase: 'writing', people, of: listed.size })
  }
  return counts
}

/** A trial writes no units: those that the file brings get ids that nobody will see. */
const triedUnits = (tree: readonly { code: string; id: string }[], units: readonly FileUnit[]): UnitIds =>
  new Map([
    ...units.map(({ code }): [string, string] => [code, randomUUID()]),
    ...tree.map(({ code, id }): [string, string] => [code, id]),
  ])
