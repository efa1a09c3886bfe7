import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveDatabase } from '../embedded/database/serve-database.ts'
import { draftMigration } from '../records/migration/draft-migration.ts'
import { KEPT_MODEL, MIGRATIONS_FOLDER, SCHEMA_PATH } from '../records/migration/migration-files.ts'

// npm run migration -- verb_object: writes the migration that leads to prisma/schema.prisma.
const [name] = process.argv.slice(2)
if (name === undefined || !/^[a-z]+(_[a-z]+)+$/.test(name)) {
  console.error('Name the migration by a verb and its object: npm run migration -- create_tables')
  process.exit(2)
}
const database = await serveDatabase()
const script = await draftMigration(database.url)
if (script === null) {
  console.error('The migrations already lead to prisma/schema.prisma.')
  process.exit(1)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), script)
copyFileSync(SCHEMA_PATH, join(folder, KEPT_MODEL))
console.log(join(folder, 'migration.sql'))
process.exit(0)
