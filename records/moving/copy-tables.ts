import type { Client } from 'pg'

/** How many rows one statement carries. */
const BATCH = 1_000

/** What belongs to one database and not to the body's records. */
const LEFT_BEHIND = ['_prisma_migrations', 'RehearsalClock', 'StorageLook', 'WorkerPresence', 'WebSession']

/** How many rows of a table were copied. */
export type Copied = { table: string; rows: number }

/**
 * Copies every table into an empty database of the same data model, in one transaction of the target: all or nothing.
 * References are checked at its end, so the order of tables and rows does not matter; counters go on where they were.
 *
 * @param from any role that may read; a snapshot of it is copied
 * @param to the owner of the tables
 * @throws when the target has rows already, or another data model
 * @example await copyTables(from, to) // [{ table: 'Account', rows: 3 }, …]
 */
export const copyTables = async (from: Client, to: Client): Promise<Copied[]> => {
  const tables = await movedTables(from)
  await expectSameModel(from, to)
  await from.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await to.query('BEGIN')
  const references = await referencesOf(to)
  for (const reference of references) await to.query(`${reference} DEFERRABLE INITIALLY DEFERRED`)
  const copied: Copied[] = []
  for (const table of tables) {
    await expectEmpty(to, table)
    copied.push({ table, rows: await copyTable(from, to, table) })
  }
  await to.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const reference of references) await to.query(`${reference} NOT DEFERRABLE`)
  await setCounters(to)
  await to.query('COMMIT')
  await from.query('COMMIT')
  return copied
}

const namesOf = async (client: Client, sql: string): Promise<string[]> =>
  (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name)

const movedTables = async (client: Client): Promise<string[]> => {
  const tables = await namesOf(
    client,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`,
  )
  return tables.filter((table) => !LEFT_BEHIND.includes(table))
}

const expectSameModel = async (from: Client, to: Client): Promise<void> => {
  const migrations = 'SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY 1'
  const [here, there] = [await namesOf(from, migrations), await namesOf(to, migrations)]
  if (here.join() !== there.join())
    throw new Error('The two databases have different data models: run npm run migrate on the new one')
}

const expectEmpty = async (client: Client, table: string): Promise<void> => {
  const { rowCount } = await client.query(`SELECT FROM "${table}" LIMIT 1`)
  if (rowCount !== 0) throw new Error(`The new database is not empty: ${table} has rows`)
}

/** Each foreign key as the beginning of a statement that changes it. */
const referencesOf = (client: Client): Promise<string[]> =>
  namesOf(
    client,
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS name
     FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  )

/** Rows travel as JSON text that nobody here reads, so that no number or instant loses anything on the way. */
const copyTable = async (from: Client, to: Client, table: string): Promise<number> => {
  await from.query(`DECLARE moved CURSOR FOR SELECT to_jsonb(t)::text AS row FROM "${table}" t`)
  let rows = 0
  for (;;) {
    const batch = (await from.query<{ row: string }>(`FETCH ${BATCH} FROM moved`)).rows
    if (batch.length === 0) break
    await to.query(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [`[${batch.map(({ row }) => row).join(',')}]`],
    )
    rows += batch.length
  }
  await from.query('CLOSE moved')
  return rows
}

const setCounters = async (to: Client): Promise<void> => {
  const counters = await namesOf(
    to,
    `SELECT format('SELECT setval(%L, greatest((SELECT max(%I) FROM %s), 1))', s.oid::regclass, a.attname,
       d.refobjid::regclass) AS name
     FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype = 'a'
       JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
     WHERE s.relkind = 'S'`,
  )
  for (const counter of counters) await to.query(counter)
}
