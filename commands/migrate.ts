import { applyMigrations } from '../records/migration/apply-migrations.ts'

// npm run migrate: brings the database of MIGRATION_DATABASE_URL (the owner of the tables) to the newest data model.
const url = process.env.MIGRATION_DATABASE_URL
if (url === undefined || url === '') {
  console.error('MIGRATION_DATABASE_URL must be set: the address of the role that owns the tables')
  process.exit(2)
}
const applied = await applyMigrations(url)
console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied: ${applied.join(', ')}`)
process.exit(0)
