import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { serveDatabase } from '../embedded/database/serve-database.ts'
import { readRunning } from '../embedded/installation/running-file.ts'
import { STATE_FOLDER } from '../embedded/installation/state-folder.ts'
import { takeLock } from '../embedded/supervision/holder.ts'
import { openDatabase } from '../records/database.ts'
import { applyMigrations } from '../records/migration/apply-migrations.ts'
import { copyTables } from '../records/moving/copy-tables.ts'
import { followElsewhere, goOnElsewhere } from '../records/moving/go-on-elsewhere.ts'
import { hindrancesToMove } from '../records/moving/may-move.ts'
import { CERTIFICATION } from '../workflows/certification/input.ts'

// npm run move-data: copies the records of the stopped embedded installation into the PostgreSQL database of
// MIGRATION_DATABASE_URL, which must be migrated and empty; open cases go on there from their last step.
const LOCK = join(STATE_FOLDER, 'database.lock')

try {
  await moveData(process.env.MIGRATION_DATABASE_URL)
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function moveData(target: string | undefined): Promise<void> {
  if (!target)
    throw new Error('MIGRATION_DATABASE_URL must be set: the new database, as the owner of its tables')
  const source = process.env.ATTESTOR_MOVE_FROM || (await openStopped())
  const database = openDatabase(source, { max: 1 })
  const hindrances = await hindrancesToMove(database)
  await database.$disconnect()
  if (hindrances.length > 0) throw new Error(`Not moved:\n${hindrances.join('\n')}`)
  for (const { table, rows } of await copy(source, target)) if (rows > 0) console.log(`${table}: ${rows}`)
  const moved = openDatabase(target, { max: 1 })
  console.log(`Cases that go on: ${await goOnElsewhere(moved, CERTIFICATION)}`)
  console.log(`Orders that are awaited: ${await followElsewhere(moved, new Date().toISOString())}`)
  await moved.$disconnect()
}

async function copy(source: string, target: string) {
  const [from, to] = [source, target].map((connectionString) => new pg.Client({ connectionString }))
  if (from === undefined || to === undefined) throw new Error('there are two databases')
  try {
    await from.connect()
    await to.connect()
    return await copyTables(from, to)
  } finally {
    await Promise.all([from.end(), to.end()])
  }
}

async function openStopped(): Promise<string> {
  if (readRunning(STATE_FOLDER) !== null)
    throw new Error('Stop Attestor first (Ctrl-C): its records must stand still')
  mkdirSync(join(STATE_FOLDER, 'database'), { recursive: true })
  if (takeLock(LOCK) !== null)
    throw new Error('The database is just being opened by another command: try again')
  process.once('exit', () => rmSync(LOCK, { force: true }))
  const served = await serveDatabase({ folder: join(STATE_FOLDER, 'database') })
  await applyMigrations(served.url)
  return served.url
}
