import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

describe('the campaign in figures', () => {
  let api: TestApi
  let north: string

  before(async () => {
    api = await openTestApi()
    const { database } = api
    const body = await unitOnRecord(database, { code: 'BODY', kind: 'body' })
    north = await unitOnRecord(database, { code: 'NORTH', kind: 'territorial', parentId: body })
    const first = await unitOnRecord(database, { code: 'N-1', parentId: north })
    const south = await unitOnRecord(database, { code: 'SOUTH', kind: 'territorial', parentId: body })
    await api.grant('personnel', 'personnel')
    await api.grant('north', 'personnel', north)
    for (const [at, unitId] of [first, first, south].entries()) {
      const employeeId = await employeeOnRecord(database, { number: `N-${at}`, unitId })
      const personnelUnitId = unitId === first ? north : undefined
      const dates = at === 0 ? 'not-set' : 'set'
      await caseOnRecord(database, {
        ...{ number: `2027-00000${at}`, employeeId, unitId, dates },
        ...(personnelUnitId ? { personnelUnitId } : {}),
      })
    }
    await database.case.updateMany({
      where: { number: '2027-000001' },
      data: { nextLimitOn: new Date('2026-11-20') },
    })
  })
  after(() => api.close())

  test('counts cases by stage, lateness and unit, everything below a unit with it', async () => {
    const { status, body } = await api.ask('GET', '/reports/cases', { as: 'personnel' })
    assert.equal(status, 200)
    const { total, open, late, withoutDates } = body
    assert.deepEqual({ total, open, late, withoutDates }, { total: 3, open: 3, late: 1, withoutDates: 1 })
    assert.deepEqual(
      (body.lateness as { cases: number }[]).map(({ cases }) => cases),
      [0, 1, 0],
    )
    const units = body.units as { unit: { code: string }; open: number; late: number }[]
    assert.deepEqual(
      units.map((row) => [row.unit.code, row.open, row.late]),
      [
        ['NORTH', 2, 1],
        ['SOUTH', 1, 0],
      ],
    )
  })

  test('of a unit counts only that unit and what is below', async () => {
    const { body } = await api.ask('GET', `/reports/cases?unit=${north}`, { as: 'personnel' })
    assert.equal(body.total, 2)
    const unknown = await api.ask('GET', '/reports/cases?unit=NOWHERE', { as: 'personnel' })
    assert.equal(unknown.status, 422)
  })

  test('shows a service the cases it may see, and is no matter of an employee', async () => {
    const { body } = await api.ask('GET', '/reports/cases', { as: 'north' })
    assert.equal(body.total, 2)
    assert.equal((await api.ask('GET', '/reports/cases', { as: 'N-0' })).status, 403)
  })

  test('lists breaches case by case, with step, limit and clause', async () => {
    const none = await api.ask('GET', '/reports/breaches', { as: 'personnel' })
    assert.deepEqual(none.body, { items: [], next: null, total: 0 })
  })

  test('lists units as a tree, and imports, determinations, commissions and meetings by page', async () => {
    const { body } = await api.ask('GET', '/units', { as: 'personnel' })
    const units = body.units as { code: string; depth: number }[]
    assert.deepEqual(
      units.map(({ code, depth }) => [code, depth]),
      [
        ['BODY', 0],
        ['NORTH', 1],
        ['N-1', 2],
        ['SOUTH', 1],
      ],
    )
    for (const path of ['/roster-imports', '/determinations', '/commissions', '/meetings']) {
      const answer = await api.ask('GET', path, { as: 'personnel' })
      assert.deepEqual(answer.body, { items: [], next: null, total: 0 }, path)
    }
  })
})
