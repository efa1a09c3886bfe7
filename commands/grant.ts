import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { serveDatabase } from '../embedded/database/serve-database.ts'
import { readRunning } from '../embedded/installation/running-file.ts'
import { STATE_FOLDER } from '../embedded/installation/state-folder.ts'
import { takeLock } from '../embedded/supervision/holder.ts'
import { grantRole } from '../records/access/grant-role.ts'
import { type Database, openDatabase } from '../records/database.ts'
import { applyMigrations } from '../records/migration/apply-migrations.ts'

// npm run grant -- PERSONNEL_NUMBER ROLE [UNIT]: gives a role, in a unit (by code) or in the whole body. It works on
// the database of DATABASE_URL, on the running embedded one, or on the embedded one while nothing runs.
const USAGE = 'npm run grant -- PERSONNEL_NUMBER personnel|head|auditor|operator [UNIT_CODE]'
const asked = z
  .tuple([z.string().trim().min(1).max(64), z.enum(['personnel', 'head', 'auditor', 'operator'])])
  .rest(z.string())

try {
  const read = asked.safeParse(process.argv.slice(2))
  if (!read.success || read.data.length > 3) throw new Error(USAGE)
  const [personnelNumber, role, unitCode] = read.data
  const { url, close } = await reachDatabase()
  const database = openDatabase(url, { max: 1 })
  const unitId = unitCode === undefined ? null : await unitOf(database, unitCode)
  const outcome = await grantRole(database, { personnelNumber, role, unitId })
  const where = unitCode === undefined ? 'the whole body' : `unit ${unitCode}`
  console.log(outcome === 'granted' ? `Granted: ${role} in ${where}` : `Stood already: ${role} in ${where}`)
  await database.$disconnect()
  await close()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function unitOf(database: Database, code: string): Promise<string> {
  const unit = await database.unit.findUnique({ where: { code }, select: { id: true } })
  if (unit === null) throw new Error(`UNIT_CODE: there is no unit ${JSON.stringify(code)}`)
  return unit.id
}

async function reachDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const running = process.env.DATABASE_URL || readRunning(STATE_FOLDER)?.databaseUrl
  return running === undefined ? openStopped() : { url: running, close: async () => undefined }
}

async function openStopped(): Promise<{ url: string; close(): Promise<void> }> {
  const lock = join(STATE_FOLDER, 'database.lock')
  mkdirSync(join(STATE_FOLDER, 'database'), { recursive: true })
  if (takeLock(lock) !== null)
    throw new Error('The database is just being opened by another command: try again')
  const served = await serveDatabase({ folder: join(STATE_FOLDER, 'database') })
  await applyMigrations(served.url)
  return {
    url: served.url,
    close: async () => {
      await served.close()
      rmSync(lock, { force: true })
    },
  }
}
