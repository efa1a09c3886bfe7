import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { applyMigrations } from './apply-migrations.ts'
import { currentModel, migratedModel } from './migration-files.ts'

describe('migrations', () => {
  let opened: TestDatabase
  before(async () => {
    opened = await openTestDatabase()
  })
  after(() => opened.close())

  test('the newest migration leads to the data model as it stands', () => {
    assert.equal(migratedModel(), currentModel(), 'run: npm run migration -- verb_object')
  })

  test('applied once, they have nothing left to apply', async () => {
    assert.deepEqual(await applyMigrations(opened.url), [])
  })

  test('the logs of cases and meetings refuse a change, a deletion and emptying', async () => {
    const { database } = opened
    for (const statement of [
      'UPDATE "CaseLogEntry" SET "late" = true',
      'DELETE FROM "CaseLogEntry"',
      'TRUNCATE "CaseLogEntry"',
      'UPDATE "MeetingLogEntry" SET "seq" = 0',
      'DELETE FROM "MeetingLogEntry"',
      'TRUNCATE "MeetingLogEntry"',
    ]) {
      await assert.rejects(database.$executeRawUnsafe(statement), /append-only|permission denied/, statement)
    }
  })

  test('an employee has at most one open regular case; closed and extraordinary ones do not count', async () => {
    const { database } = opened
    const employeeId = await insertEmployee(database)
    await insertCase(database, { employeeId, attempt: 1, status: 'closed', kind: 'regular' })
    await insertCase(database, { employeeId, attempt: 2, status: 'open', kind: 'regular' })
    await insertCase(database, { employeeId, attempt: 3, status: 'open', kind: 'extraordinary' })
    await assert.rejects(
      insertCase(database, { employeeId, attempt: 4, status: 'suspended', kind: 'regular' }),
      /Unique constraint/,
    )
  })
})

type CaseKey = { employeeId: string; attempt: number; status: string; kind: string }

async function insertCase(database: TestDatabase['database'], key: CaseKey): Promise<void> {
  const at = new Date('2027-01-01T00:00:00Z')
  await database.case.create({
    data: {
      ...key,
      id: randomUUID(),
      number: randomUUID(),
      workflowId: randomUUID(),
      ruleset: 'decree-1612',
      dueOn: at,
      unitId: randomUUID(),
      openedAt: at,
      seq: 0,
      stage: 'opened',
      round: 1,
      windowTo: at,
      state: {},
    },
  })
}

async function insertEmployee(database: TestDatabase['database']): Promise<string> {
  const unitId = randomUUID()
  const id = randomUUID()
  await database.unit.create({ data: { id: unitId, code: 'A', name: 'A', kind: 'body' } })
  await database.employee.create({
    data: {
      id,
      unitId,
      personnelNumber: '1',
      familyName: 'A',
      givenName: 'B',
      language: 'kk',
      position: 'inspector',
      positionLevel: 1,
      category: 'C-1',
      rank: 'captain',
      branch: 'police',
      headOfBody: 'no',
      disclosure: true,
      facts: {},
      contentHash: '',
      updatedAt: new Date('2027-01-01T00:00:00Z'),
    },
  })
  return id
}
