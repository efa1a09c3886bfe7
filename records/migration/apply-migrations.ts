import { EVERYTHING, migrationList } from './migration-files.ts'
import { withSchemaEngine } from './schema-engine.ts'

/**
 * Brings a database to the newest data model. Migrations that were applied before are left alone.
 *
 * @param url a role's address that may create tables and roles (the owner, never the services' role)
 * @returns the names of the migrations applied now; empty when there was nothing to do
 * @throws when a migration fails, with the database's words, or an applied one was edited since
 * @example await applyMigrations('postgresql://owner@127.0.0.1/attestor') // ['20261122000000_create_tables']
 */
export async function applyMigrations(url: string): Promise<string[]> {
  return withSchemaEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(),
      filters: EVERYTHING,
    })
    return appliedMigrationNames
  })
}
