import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'

/** The folder of the migrations, one folder a migration, applied in the order of their names. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** The data model that the migrations lead to. */
export const SCHEMA_PATH = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

/** A drafted migration keeps the data model it leads to under this name, for the next to be compared with. */
export const KEPT_MODEL = 'schema.prisma'

const LOCKFILE = 'provider = "postgresql"\n'

/** No table is kept from the schema engine. */
export const EVERYTHING = { externalTables: [], externalEnums: [] }

/** The names of the migrations, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS_FOLDER)) return []
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The SQL of one migration. */
export function migrationScript(name: string): string {
  return readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8')
}

/** The data model that the migrations so far lead to; null when there is none yet. */
export function migratedModel(): string | null {
  const path = migrationNames()
    .map((name) => join(MIGRATIONS_FOLDER, name, KEPT_MODEL))
    .filter((candidate) => existsSync(candidate))
    .at(-1)
  return path === undefined ? null : readFileSync(path, 'utf8')
}

/** The data model as it stands. */
export function currentModel(): string {
  return readFileSync(SCHEMA_PATH, 'utf8')
}

/** The migrations as the schema engine takes them. */
export function migrationList(): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: LOCKFILE },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: migrationScript(name) } },
    })),
  }
}
