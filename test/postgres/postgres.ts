import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { applyMigrations } from '../../records/migration/apply-migrations.ts'
import { type PostgresServer, startPostgres } from './start-postgres.ts'

/** The roles of an installation, as docs/operations.md makes them: the tables' owner, and what services sign in as. */
export const OWNER = 'attestor_owner'
export const SERVICE = 'attestor_api'
const ADMINISTRATOR = 'postgres'
const TEMPLATE = 'attestor_template'

const MAKE_ROLES = [
  'CREATE ROLE attestor_services NOLOGIN',
  `CREATE ROLE ${OWNER} LOGIN`,
  `CREATE ROLE ${SERVICE} LOGIN IN ROLE attestor_services`,
]

/** A database of PostgreSQL, and the addresses of its two roles. */
export type RoledDatabase = { owner: string; service: string; drop(): Promise<void> }

/** A server with the roles of an installation, and a migrated database to copy. */
export type PreparedPostgres = PostgresServer

/** Starts a server and prepares it for tests; null when PostgreSQL is not installed. */
export async function preparePostgres(): Promise<PreparedPostgres | null> {
  const server = await startPostgres()
  if (server === null) return null
  await administer(server.address, [...MAKE_ROLES, `CREATE DATABASE ${TEMPLATE} OWNER ${OWNER}`])
  await applyMigrations(addressOf(server.address, OWNER, TEMPLATE))
  return server
}

/**
 * A database of its own on a prepared server.
 *
 * @param begin migrated: with all tables; empty: as an administrator hands it to the owner
 */
export async function roledDatabase(address: string, begin: 'migrated' | 'empty'): Promise<RoledDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const copied = begin === 'migrated' ? `TEMPLATE ${TEMPLATE}` : ''
  await administer(address, [`CREATE DATABASE ${name} OWNER ${OWNER} ${copied}`])
  return {
    owner: addressOf(address, OWNER, name),
    service: addressOf(address, SERVICE, name),
    drop: () => administer(address, [`DROP DATABASE ${name} WITH (FORCE)`]),
  }
}

/** Runs statements as the server's administrator. */
export async function administer(address: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(address, ADMINISTRATOR, 'postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of a database as the administrator of its server. */
export function administratorOf({ owner }: Pick<RoledDatabase, 'owner'>): string {
  return owner.replace(OWNER, ADMINISTRATOR)
}

function addressOf(address: string, role: string, database: string): string {
  return `postgresql://${role}@${address}/${database}?sslmode=disable`
}
