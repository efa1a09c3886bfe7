import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { openDatabase } from '../../records/database.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { administratorOf, OWNER, preparePostgres, type RoledDatabase, roledDatabase } from './postgres.ts'
import { fillWithSample } from './sample-row.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What is kept as it was made: its text column that a forger would change, and its key. */
const KEPT = {
  CaseLogEntry: { column: 'hash', key: 'seq' },
  MeetingLogEntry: { column: 'hash', key: 'seq' },
  AppealLogEntry: { column: 'hash', key: 'seq' },
  OrderLogEntry: { column: 'hash', key: 'seq' },
  HeadOrder: { column: 'number', key: 'id' },
  Paper: { column: 'language', key: 'id' },
  RegisterNumber: { column: 'title', key: 'id' },
  RecordingLogEntry: { column: 'event', key: 'id' },
  Publication: { column: 'place', key: 'id' },
  ObserverOpinion: { column: 'text', key: 'id' },
  SeparateOpinion: { column: 'sha256', key: 'id' },
  ActingOrder: { column: 'number', key: 'id' },
  ActingOrderEnding: { column: 'number', key: 'orderId' },
} as const
type Kept = { log: string; column: string; key: string }
const LOGS = Object.entries(KEPT).map(([log, at]): Kept => ({ log, ...at }))

/** What goes on changing, but of which nothing is ever removed by the services: recordings and their destruction. */
const NEVER_REMOVED = ['Recording', 'RecordingDestruction', 'RecordingDestructionItem']

/** Everything by which an entry could be changed, removed, held or have its guard taken away. */
const FORBIDDEN: Readonly<Record<string, (kept: Kept) => string>> = {
  UPDATE: ({ log, column }) => `UPDATE "${log}" SET "${column}" = ''`,
  'UPDATE of a key': ({ log, key }) => `UPDATE "${log}" SET "${key}" = "${key}"`,
  DELETE: ({ log }) => `DELETE FROM "${log}"`,
  TRUNCATE: ({ log }) => `TRUNCATE "${log}" CASCADE`,
  'TRUNCATE of a referenced table': () => 'TRUNCATE "Case", "Meeting" CASCADE',
  'SELECT FOR UPDATE': ({ log }) => `SELECT 1 FROM "${log}" FOR UPDATE`,
  'ON CONFLICT DO UPDATE': ({ log, column }) =>
    `INSERT INTO "${log}" SELECT * FROM "${log}" ON CONFLICT ON CONSTRAINT "${log}_pkey" DO UPDATE SET "${column}" = ''`,
  MERGE: ({ log, key }) =>
    `MERGE INTO "${log}" t USING "${log}" s ON t."${key}" = s."${key}" WHEN MATCHED THEN DELETE`,
  'CREATE TRIGGER': ({ log }) =>
    `CREATE TRIGGER t BEFORE INSERT ON "${log}" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  'DISABLE TRIGGER': ({ log }) => `ALTER TABLE "${log}" DISABLE TRIGGER ALL`,
  'DROP TRIGGER': ({ log }) => `DROP TRIGGER "${log}_append_only" ON "${log}"`,
  'a change of the guard': () =>
    `CREATE OR REPLACE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  'CREATE RULE': ({ log }) => `CREATE RULE r AS ON INSERT TO "${log}" DO INSTEAD NOTHING`,
  'ALTER TABLE': ({ log, column }) => `ALTER TABLE "${log}" DROP COLUMN "${column}"`,
  'ALTER OWNER': ({ log }) => `ALTER TABLE "${log}" OWNER TO CURRENT_USER`,
  'DROP TABLE': ({ log }) => `DROP TABLE "${log}" CASCADE`,
  'replication role': () => `SET session_replication_role = replica`,
  'the role of the owner': () => `SET ROLE ${OWNER}`,
}

// 42501: insufficient privilege. The trigger answers with it too, so its words are told apart: the right is what is missing.
const WITHOUT_RIGHT = { code: '42501', message: /^(?!.*append-only)/ }

describe('PostgreSQL with a role of the owner and one of the services', () => {
  let stop = async () => {}
  let address: string
  let made: RoledDatabase
  let service: pg.Client
  let owner: pg.Client
  before(async () => {
    const shared = process.env.ATTESTOR_TEST_POSTGRES
    const own = shared ? null : await preparePostgres()
    if (own !== null) stop = own.stop
    address = shared || (own?.address ?? '')
    assert.notEqual(address, '', 'PostgreSQL is not installed')
    made = await roledDatabase(address, 'migrated')
    service = new pg.Client({ connectionString: made.service })
    owner = new pg.Client({ connectionString: made.owner })
    await Promise.all([service.connect(), owner.connect()])
    const database = openDatabase(made.service, { max: 2 })
    const unitId = await unitOnRecord(database, { code: 'HQ', kind: 'body' })
    const employeeId = await employeeOnRecord(database, { number: '1', unitId })
    await caseOnRecord(database, { number: '2027-000001', employeeId, unitId })
    await database.$disconnect()
    for (const table of [...LOGS.map(({ log }) => log), ...NEVER_REMOVED])
      await fillWithSample(administratorOf(made), table)
  })
  after(async () => {
    await Promise.all([service?.end(), owner?.end()])
    await made?.drop()
    await stop()
  })

  const entries = async (table: string) =>
    (await service.query(`SELECT * FROM "${table}" ORDER BY "${table}"::text`)).rows

  test('a case is recorded as the services’ role: reading and appending is all that the log needs', async () => {
    assert.ok((await entries('CaseLogEntry')).length >= 2)
  })

  for (const kept of LOGS)
    for (const [verb, statement] of Object.entries(FORBIDDEN))
      test(`${verb} is refused to the services’ role on ${kept.log}`, async () => {
        const before = await entries(kept.log)
        assert.ok(before.length > 0)
        await assert.rejects(service.query(statement(kept)), WITHOUT_RIGHT)
        assert.deepEqual(await entries(kept.log), before)
      })

  for (const table of NEVER_REMOVED)
    for (const statement of [`DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`])
      test(`${statement} is refused to the services’ role`, async () => {
        const before = await entries(table)
        assert.ok(before.length > 0)
        await assert.rejects(service.query(statement), WITHOUT_RIGHT)
        assert.deepEqual(await entries(table), before)
      })

  test('the services’ role cannot give itself what it lacks: PostgreSQL warns and grants nothing', async () => {
    for (const { log } of LOGS) {
      await service.query(`GRANT UPDATE, DELETE, TRUNCATE ON "${log}" TO CURRENT_USER`)
      const { rows } = await service.query(
        `SELECT has_table_privilege($1, 'UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') AS held`,
        [`"${log}"`],
      )
      assert.deepEqual(rows, [{ held: false }])
    }
  })

  for (const { log, column } of LOGS)
    for (const statement of [
      `UPDATE "${log}" SET "${column}" = ''`,
      `DELETE FROM "${log}"`,
      `TRUNCATE "${log}" CASCADE`,
    ])
      test(`${statement} by the owner’s slip is refused by the trigger`, async () => {
        await assert.rejects(owner.query(statement), /append-only/)
      })

  test('every table with the guard of a log gives the services SELECT and INSERT and no more', async () => {
    const guarded = await owner.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'refuse_change_of_log'::regproc ORDER BY 1`,
    )
    const tables = guarded.rows.map(({ name }) => name.replaceAll('"', ''))
    // A table that gets the guard and is not tried above is a gap of this test.
    assert.deepEqual(tables.sort(), LOGS.map(({ log }) => log).sort())
    for (const table of tables) {
      const { rows } = await owner.query(
        `SELECT privilege_type FROM information_schema.role_table_grants
         WHERE grantee = 'attestor_services' AND table_name = $1 ORDER BY 1`,
        [table],
      )
      assert.deepEqual([table, ...rows.map((row) => row.privilege_type)], [table, 'INSERT', 'SELECT'])
    }
  })

  test('the services’ role makes no tables and says nothing of migrations', async () => {
    await assert.rejects(service.query('CREATE TABLE t (x int)'), { code: '42501' })
    await assert.rejects(service.query('DELETE FROM "_prisma_migrations"'), { code: '42501' })
  })

  const migrate = (url: string) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'commands/migrate.ts'], {
      cwd: ROOT,
      env: { ...process.env, MIGRATION_DATABASE_URL: url },
    })

  test('npm run migrate makes everything as the owner, once, and the services’ role cannot', async () => {
    const empty = await roledDatabase(address, 'empty')
    try {
      await assert.rejects(migrate(empty.service), { code: 1 })
      assert.match((await migrate(empty.owner)).stdout, /^Applied: \d+_create_tables, /)
      assert.equal((await migrate(empty.owner)).stdout, 'Nothing to apply.\n')
      const database = openDatabase(empty.service, { max: 1 })
      await unitOnRecord(database, { code: 'HQ', kind: 'body' })
      assert.equal(await database.unit.count(), 1)
      await database.$disconnect()
    } finally {
      await empty.drop()
    }
  })
})
