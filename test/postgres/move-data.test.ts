import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { verifyChain } from '../../records/case/read-log.ts'
import { type Database, openDatabase } from '../../records/database.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { deliverBatch } from '../../worker/relay/relay.ts'
import { factSignal } from '../../workflows/certification/messages.ts'
import { type CaseOnEngine, dayAhead, hostCases, openCase } from '../certification/case-ground.ts'
import { isServed } from '../certification/lives.ts'
import { openEmbeddedDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { preparePostgres, type RoledDatabase, roledDatabase } from './postgres.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

describe('from the embedded installation to PostgreSQL and another engine', () => {
  let stop = async () => {}
  let source: TestDatabase
  let target: RoledDatabase
  let database: Database
  let old: TestEngine
  let life: CaseOnEngine
  before(async () => {
    const shared = process.env.ATTESTOR_TEST_POSTGRES
    const own = shared ? null : await preparePostgres()
    if (own !== null) stop = own.stop
    const address = shared || (own?.address ?? '')
    ;[source, old] = await Promise.all([openEmbeddedDatabase(), testEngine()])
    target = await roledDatabase(address, 'migrated')
    database = openDatabase(target.service, { max: 4 })
    const hosted = await hostCases(old, source)
    life = await openCase({ engine: old, database: source.database })
    await life.schedule({ earliest: true })
    await life.until(isServed)
    await hosted.stop()
  })
  after(async () => {
    await database.$disconnect()
    await Promise.all([target.drop(), source.close(), old.close()])
    await stop()
  })

  const moveData = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'commands/move-data.ts'], {
      cwd: ROOT,
      env: { ...process.env, ATTESTOR_MOVE_FROM: source.url, MIGRATION_DATABASE_URL: target.owner },
    })

  /** Every row of a table as the database writes it, in one order. */
  const rowsOf = async (of: Database, table: string): Promise<unknown> =>
    of.$queryRawUnsafe(`SELECT to_jsonb(t)::text AS row FROM "${table}" t ORDER BY 1`)

  test('is refused, with what hinders it, while something is under way', async () => {
    await source.database.outboxMessage.create({
      data: { kind: 'signal', workflowId: 'w', name: 'fact', args: [], createdAt: new Date() },
    })
    await assert.rejects(moveData(), {
      code: 1,
      stderr: /^Not moved:\n1 messages that no workflow was told/m,
    })
    await source.database.outboxMessage.deleteMany()
    assert.equal(await database.case.count(), 0)
  })

  test('every record arrives as it stood, and numbers go on after it', async () => {
    const { stdout } = await moveData()
    assert.match(stdout, /^Cases that go on: 1$/m)
    for (const table of [
      'Unit',
      'Employee',
      'Case',
      'CaseLogEntry',
      'CaseTask',
      'Notice',
      'NoticeAttempt',
      'RoleGrant',
    ])
      assert.deepEqual(await rowsOf(database, table), await rowsOf(source.database, table), table)
    assert.equal((await verifyChain(database, life.caseId)).brokenAt, null)
    const { ordinal } = await database.case.findUniqueOrThrow({ where: { id: life.caseId } })
    const [next] = await database.$queryRaw<{ n: number }[]>`
      SELECT nextval(pg_get_serial_sequence('"Case"', 'ordinal'))::int AS n`
    assert.equal(next?.n, ordinal + 1)
  })

  test('a second move is refused: the new database is not empty', async () => {
    await assert.rejects(moveData(), { code: 1, stderr: /The new database is not empty/ })
  })

  test('a case goes on in the new engine from its last step', async () => {
    const shared = process.env.ATTESTOR_TEST_TEMPORAL
    delete process.env.ATTESTOR_TEST_TEMPORAL
    const engine = await testEngine()
    if (shared !== undefined) process.env.ATTESTOR_TEST_TEMPORAL = shared
    const hosted = await hostCases(engine, { database })
    const { client, taskQueue } = engine
    assert.equal(await deliverBatch({ database, client, taskQueue, log: { warn: () => undefined } }), 1)
    const key = randomUUID()
    await client.workflow.getHandle(life.workflowId).signal(factSignal, {
      key,
      kind: 'profile',
      occurredOn: dayAhead(0),
      receivedAt: `${dayAhead(0)}T07:00:00.000Z`,
      actorId: life.personnelEmployeeId,
      data: {},
    })
    const state = await stateWith(key)
    assert.notEqual(state.current.profile.submittedOn, null)
    assert.equal((await verifyChain(database, life.caseId)).brokenAt, null)
    await hosted.stop()
    await engine.close()
  })

  const stateWith = async (key: string): Promise<CaseState> => {
    for (let looks = 0; looks < 2_000; looks += 1) {
      const row = await database.case.findUniqueOrThrow({ where: { id: life.caseId } })
      const state = row.state as unknown as CaseState
      if (state.seen.includes(key)) return state
      await pause(10)
    }
    throw new Error('the case did not go on')
  }
})
