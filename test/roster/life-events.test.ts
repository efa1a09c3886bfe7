import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openTestDatabase } from '../database.ts'
import { importFile } from './import-file.ts'
import { csvRoster, employeeRow, type RosterRows, rosterOf } from './roster-file.ts'

const { database, close } = await openTestDatabase()
after(close)

/** The instant at which `importFile` imports. */
const IMPORTED_ON = '2027-01-01'
const startedById = randomUUID()

const importRows = async (rows: RosterRows): Promise<string> => {
  const importId = randomUUID()
  await database.rosterImport.create({
    data: {
      id: importId,
      state: 'running',
      dryRun: false,
      fileName: 'roster.zip',
      storedAs: importId,
      sha256: '',
      progress: {},
      startedById,
      startedAt: new Date(0),
    },
  })
  await importFile(database, await csvRoster(rows), { importId })
  return importId
}

const openCase = async (personnelNumber: string): Promise<string> => {
  const employee = await database.employee.findUniqueOrThrow({ where: { personnelNumber } })
  const id = randomUUID()
  await database.case.create({
    data: {
      id,
      number: id,
      workflowId: `certification/${employee.id}/2026-10-01/1`,
      employeeId: employee.id,
      kind: 'regular',
      ruleset: 'decree-1612',
      dueOn: new Date('2026-10-01'),
      attempt: 1,
      unitId: employee.unitId,
      openedAt: new Date('2026-10-01T05:00:00Z'),
      seq: 0,
      status: 'open',
      stage: 'preparation',
      round: 1,
      windowTo: new Date('2027-04-01'),
      state: {},
    },
  })
  return id
}

const factsOf = async (caseId: string) =>
  (await database.fact.findMany({ where: { caseId } })).map(({ kind, occurredOn, actorId, data }) => ({
    kind,
    on: occurredOn.toISOString().slice(0, 10),
    actorId,
    data,
  }))

const people = (own: Parameters<typeof employeeRow>[0] = {}) => [
  employeeRow({ directHead: '2001', ...own }),
  employeeRow({ personnelNumber: '2001' }),
  employeeRow({ personnelNumber: '2002' }),
]
const service = (to: string) => ({ service: [['1001', '2018-03-05', to, 'no']] })

describe('an import tells open cases what happened in life', () => {
  test('once, in the name of whoever imported, and only what is new', async () => {
    await importRows(rosterOf(people(), service('')))
    const caseId = await openCase('1001')
    await importRows(rosterOf(people(), service('')))
    assert.deepEqual(await factsOf(caseId), [])
    await importRows(rosterOf(people(), service('2026-12-30')))
    await importRows(rosterOf(people(), service('2026-12-30')))
    assert.deepEqual(await factsOf(caseId), [
      {
        kind: 'life-event',
        on: '2026-12-30',
        actorId: startedById,
        data: { event: 'dismissal', source: 'roster' },
      },
    ])
    const [message, ...others] = await database.outboxMessage.findMany()
    assert.deepEqual([message?.name, others], ['fact', []])
  })

  test('another direct head and another unit: tasks and case follow', async () => {
    await database.fact.deleteMany()
    await importRows(rosterOf(people({ directHead: '2002', unit: 'D1' }), service('2026-12-30')))
    const earlier = await database.case.findFirstOrThrow()
    const told = await factsOf(earlier.id)
    assert.deepEqual(told.map(({ data, on }) => [(data as { event: string }).event, on]).sort(), [
      ['direct-head', IMPORTED_ON],
      ['unit', IMPORTED_ON],
    ])
    const { unit, cases } = await database.employee.findUniqueOrThrow({
      where: { personnelNumber: '1001' },
      include: { unit: true, cases: true },
    })
    assert.equal(unit.code, 'D1')
    assert.equal(cases[0]?.unitId, unit.id)
  })
})
