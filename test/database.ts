import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serveDatabase } from '../embedded/database/serve-database.ts'
import { type Database, openDatabase } from '../records/database.ts'
import { applyMigrations } from '../records/migration/apply-migrations.ts'
import { migrationNames, migrationScript } from '../records/migration/migration-files.ts'
import { roledDatabase } from './postgres/postgres.ts'

/** A copy that is a week old is of an earlier data model. */
const OLD_MS = 7 * 86_400_000

/** An empty database of the newest data model: in memory, of this test alone. */
export type TestDatabase = { database: Database; url: string; close(): Promise<void> }

/**
 * Opens a fresh database with all migrations applied. The first run makes the migrated data and keeps a copy
 * by the migrations' hash; later ones begin with the copy. Where `ATTESTOR_TEST_POSTGRES` names a prepared PostgreSQL
 * server it is a database there, reached as the services' role.
 *
 * @example
 * const { database, close } = await openTestDatabase()
 * after(close)
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const postgres = process.env.ATTESTOR_TEST_POSTGRES
  return postgres ? openOnPostgres(postgres) : openEmbeddedDatabase()
}

async function openOnPostgres(address: string): Promise<TestDatabase> {
  const { service, drop } = await roledDatabase(address, 'migrated')
  const database = openDatabase(service, { max: 4 })
  return {
    database,
    url: service,
    close: async () => {
      await database.$disconnect()
      await drop()
    },
  }
}

/** A fresh embedded database, also where the others are on PostgreSQL. */
export async function openEmbeddedDatabase(): Promise<TestDatabase> {
  const served = await serveDatabase({ copyOf: await migratedCopy() })
  const database = openDatabase(served.url, { max: 4 })
  return {
    database,
    url: served.url,
    close: async () => {
      await database.$disconnect()
      await served.close()
    },
  }
}

async function migratedCopy(): Promise<Blob> {
  return new Blob([new Uint8Array(await readFile(await keepMigratedCopy()))])
}

/** The file of the migrated data, which is made where it is not there. */
export async function keepMigratedCopy(): Promise<string> {
  const path = join(tmpdir(), 'attestor-test', `migrated-${migrationsHash()}.tar`)
  if (!existsSync(path)) await makeCopy(path)
  return path
}

/** Several test processes may make the copy at once: each writes its own and renames it into place. */
async function makeCopy(path: string): Promise<void> {
  const served = await serveDatabase()
  await applyMigrations(served.url)
  const dump = await served.engine.dumpDataDir('none')
  await served.close()
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.${process.pid}`
  await writeFile(partial, Buffer.from(await dump.arrayBuffer()))
  await rename(partial, path)
  await forgetOldCopies(dirname(path))
}

/** Copies of earlier data models, of 40 MB each, that nobody begins with any more. */
async function forgetOldCopies(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => each.startsWith('migrated-'))) {
    const path = join(folder, name)
    if ((await stat(path)).mtimeMs < Date.now() - OLD_MS) await rm(path, { force: true })
  }
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  for (const name of migrationNames()) hash.update(name).update(migrationScript(name))
  return hash.digest('hex').slice(0, 16)
}
