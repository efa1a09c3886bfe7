import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { readPdf } from './pdf-text.ts'

describe('the list and the schedule', () => {
  let api: TestApi
  const listId = randomUUID()
  const emptyId = randomUUID()

  before(async () => {
    api = await openTestApi()
    await api.grant('P', 'personnel')
    const { database } = api
    const unitId = await unitOnRecord(database, { code: 'B', kind: 'body' })
    const determinationId = randomUUID()
    await database.determination.create({
      data: {
        ...{ id: determinationId, asOf: new Date('2026-12-01'), ruleset: 'decree-1612', state: 'done' },
        ...{ progress: {}, startedAt: new Date() },
      },
    })
    for (const [id, supplement] of [
      [listId, 0],
      [emptyId, 1],
    ] as const)
      await database.determinationList.create({
        data: {
          ...{ id, determinationId, personnelUnitId: unitId, state: 'approved', supplement },
          ...{ timingFrom: new Date('2027-01-15'), timingTo: new Date('2027-06-30') },
        },
      })
    for (const [number, familyName] of [
      ['2', 'Яхина'],
      ['1', 'Әубәкіров'],
      ['3', 'Struck'],
    ] as const) {
      const employeeId = await employeeOnRecord(database, { number, unitId, familyName })
      const caseId =
        number === '1' ? await caseOnRecord(database, { number: '2027-000001', employeeId, unitId }) : null
      await database.determinationEntry.create({
        data: {
          ...{ id: randomUUID(), determinationId, employeeId, personnelNumber: number, listId, caseId },
          ...{ status: 'due', due: new Date('2027-01-11'), cite: ['para 3'] },
          ...{ windowFrom: new Date('2027-01-11'), windowTo: new Date('2027-07-11') },
          struckGround: number === '3' ? 'para 4' : null,
        },
      })
    }
  })
  after(() => api.close())

  test('have everyone on the list in the order of the Kazakh alphabet, with the days of open cases', async () => {
    const made = await api.ask('POST', `/lists/${listId}/papers`, {
      as: 'P',
      body: { kind: 'list-and-schedule' },
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const paper = await fetch(`${api.address}/papers/${made.body.id}`, {
      headers: { authorization: `Bearer ${await api.issuer.token('P')}` },
    })
    const { text } = await readPdf(new Uint8Array(await paper.arrayBuffer()))
    for (const said of [
      'БЕКІТЕМІН',
      'УТВЕРЖДАЮ',
      'с 15 января 2027 г. по 30 июня 2027 г.',
      '11 июля 2027 г.',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
    const [first, second] = [text.indexOf('Әубәкіров'), text.indexOf('Яхина')]
    assert.ok(first > 0 && first < second)
    assert.ok(text.includes('Компьютерное тестирование'))
    assert.ok(!text.includes('Struck'), 'who was struck is not on the list')
  })

  test('of nobody are not made', async () => {
    const made = await api.ask('POST', `/lists/${emptyId}/papers`, {
      as: 'P',
      body: { kind: 'list-and-schedule' },
    })
    assert.equal(made.status, 409)
    const other = await api.ask('POST', `/lists/${randomUUID()}/papers`, {
      as: 'P',
      body: { kind: 'list-and-schedule' },
    })
    assert.equal(other.status, 404)
    assert.equal((await api.ask('GET', `/lists/${listId}/papers`, { as: 'stranger' })).status, 404)
  })
})
