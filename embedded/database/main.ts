import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onStop } from '../../platform/stop-signals.ts'
import { takeLock } from '../supervision/holder.ts'
import { serveDatabase } from './serve-database.ts'

// The embedded database as a process of its own: node --import tsx embedded/database/main.ts FOLDER PORT
const [folder, port] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of the database')
mkdirSync(folder, { recursive: true })
const lock = join(folder, '..', 'database.lock')
const holder = takeLock(lock)
if (holder !== null) {
  // Two engines in one folder would spoil it.
  console.error(`the database in ${folder} is open in process ${holder.pid}`)
  process.exit(1)
}
const served = await serveDatabase({ folder, port: Number(port ?? 0) })
process.send?.({ ready: served.url })
onStop(async () => {
  await served.close()
  rmSync(lock, { force: true })
})
