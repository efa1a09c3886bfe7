import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

type Page = { items: { id: string; number: string }[]; next: string | null; total: number }

describe('cases over HTTP', () => {
  let api: TestApi
  const ids: Record<string, string> = {}

  before(async () => {
    api = await openTestApi()
    const { database } = api
    const body = await unitOnRecord(database, { code: 'body', kind: 'body' })
    const north = await unitOnRecord(database, { code: 'north', parentId: body, kind: 'territorial' })
    const patrol = await unitOnRecord(database, { code: 'patrol', parentId: north })
    const head = await employeeOnRecord(database, { number: '100', unitId: patrol, familyName: 'Серик' })
    const own = { unitId: patrol, directHeadId: head }
    const first = await employeeOnRecord(database, { number: '101', ...own, familyName: 'Жумабаев' })
    const second = await employeeOnRecord(database, { number: '102', unitId: body, familyName: 'Ким-Ли' })
    await api.grant('personnel', 'personnel')
    await api.grant('north-personnel', 'personnel', north)
    await api.grant('north-auditor', 'auditor', north)
    await api.grant('102', 'personnel')
    ids.first = await caseOnRecord(database, {
      number: '2027-000001',
      employeeId: first,
      unitId: patrol,
      personnelUnitId: north,
    })
    ids.second = await caseOnRecord(database, {
      number: '2027-000002',
      employeeId: second,
      unitId: body,
      dates: 'not-set',
    })
    Object.assign(ids, { north, patrol })
  })
  after(() => api.close())

  const numbers = async (as: string, query = '') => {
    const { status, body } = await api.ask('GET', `/cases${query}`, { as })
    assert.equal(status, 200, JSON.stringify(body))
    return (body as Page).items.map(({ number }) => number)
  }

  test('a list holds what each may see by relation, and nothing else', async () => {
    assert.deepEqual(await numbers('personnel'), ['2027-000001', '2027-000002'])
    assert.deepEqual(await numbers('north-personnel'), ['2027-000001'])
    assert.deepEqual(await numbers('north-auditor'), ['2027-000001'])
    assert.deepEqual(await numbers('100'), ['2027-000001'], 'the direct head')
    assert.deepEqual(await numbers('101'), ['2027-000001'], 'the employee himself')
    assert.deepEqual(await numbers('stranger'), [])
  })

  test('a commission sees the cases on its agenda, and no others', async () => {
    const { database } = api
    const person = async (number: string) =>
      (await database.employee.findUniqueOrThrow({ where: { personnelNumber: number } })).id
    for (const number of ['201', '202', '203'])
      await employeeOnRecord(database, { number, unitId: ids.patrol ?? '', familyName: 'Член' })
    const commission = await database.commission.create({
      data: {
        id: randomUUID(),
        orderNumber: '1',
        orderedOn: new Date('2026-11-01'),
        chairmanId: await person('201'),
        secretaryId: await person('202'),
        enteredById: randomUUID(),
        enteredAt: new Date(),
        members: { create: [{ employeeId: await person('203'), capacity: 'other' }] },
      },
    })
    for (const number of ['201', '202', '203']) assert.deepEqual(await numbers(number), [], number)
    const id = randomUUID()
    await database.meeting.create({
      data: {
        ...{ id, workflowId: `meeting/${id}`, commissionId: commission.id, heldOn: new Date('2027-02-10') },
        ...{ startsAt: '10:00', place: 'зал', status: 'called', seq: 0, state: {} },
        items: { create: [{ n: 1, caseId: ids.second ?? '', status: 'waiting' }] },
      },
    })
    for (const number of ['201', '202', '203']) {
      assert.deepEqual(await numbers(number), ['2027-000002'], number)
      assert.equal((await api.ask('GET', '/cases/2027-000002', { as: number })).status, 200, number)
      assert.equal((await api.ask('GET', '/cases/2027-000001', { as: number })).status, 404, number)
    }
  })

  test('a case that may not be seen answers as one that does not exist', async () => {
    const hidden = await api.ask('GET', `/cases/${ids.second}`, { as: 'north-personnel' })
    const absent = await api.ask('GET', '/cases/11111111-1111-4111-8111-111111111111', {
      as: 'north-personnel',
    })
    const nonsense = await api.ask('GET', '/cases/nonsense', { as: 'north-personnel' })
    const { instance: _one, ...hiddenBody } = hidden.body
    for (const other of [absent, nonsense]) {
      const { instance: _other, ...otherBody } = other.body
      assert.equal(other.status, 404)
      assert.deepEqual(otherBody, hiddenBody)
    }
    assert.equal(hidden.status, 404)
  })

  test('a list is found by stage, unit, number, personnel number and the beginning of a name', async () => {
    assert.deepEqual(await numbers('personnel', '?stage=interview'), [])
    assert.deepEqual(await numbers('personnel', `?unit=${ids.north}`), ['2027-000001'])
    assert.deepEqual(await numbers('personnel', '?unit=north'), ['2027-000001'], 'by its code')
    assert.deepEqual(await numbers('personnel', '?stage=&unit=&late=&q=&limit=&after='), [
      '2027-000001',
      '2027-000002',
    ])
    assert.deepEqual(await numbers('personnel', '?q=2027-000002'), ['2027-000002'])
    assert.deepEqual(await numbers('personnel', '?q=101'), ['2027-000001'])
    assert.deepEqual(await numbers('personnel', `?q=${encodeURIComponent('жума дан')}`), ['2027-000001'])
    assert.deepEqual(await numbers('personnel', `?q=${encodeURIComponent('ким-ли')}`), ['2027-000002'])
    assert.deepEqual(await numbers('personnel', `?q=${encodeURIComponent('100%')}`), [])
  })

  test('a list is paged by cursor in every order, and each case comes once', async () => {
    for (const sort of ['number', 'limit', 'meeting']) {
      const one = (await api.ask('GET', `/cases?sort=${sort}&limit=1`, { as: 'personnel' })).body as Page
      assert.equal(one.total, 2)
      const two = (await api.ask('GET', `/cases?sort=${sort}&limit=1&after=${one.next}`, { as: 'personnel' }))
        .body as Page
      assert.equal(two.next, null, sort)
      const seen = [...one.items, ...two.items].map(({ id }) => id)
      assert.deepEqual(new Set(seen), new Set([ids.first, ids.second]), sort)
    }
  })

  test('a case tells its timetable with workings in the language of its reader', async () => {
    const headers = { 'accept-language': 'en' }
    const { status, body } = await api.ask('GET', '/cases/2027-000001', { as: '101', headers })
    assert.equal(status, 200, JSON.stringify(body))
    const steps = body.timetable as { step: string; limit: string; cite: string[]; working: string[] }[]
    const profile = steps.find(({ step }) => step === 'profile')
    assert.deepEqual(profile?.cite, ['para 11'])
    assert.match(profile?.working.join(' ') ?? '', /weeks/)
    const owed = body.owed as { act: string; role: string; cite: string[] }[]
    assert.ok(
      owed.some(({ role }) => role === 'directHead'),
      JSON.stringify(owed),
    )
    const russian = await api.ask('GET', '/cases/2027-000001', {
      as: '101',
      headers: { 'accept-language': 'ru' },
    })
    assert.match(JSON.stringify(russian.body.timetable), /недел/)
  })

  test('a case is read before its dates are set', async () => {
    const { status, body } = await api.ask('GET', `/cases/${ids.second}`, { as: 'personnel' })
    assert.equal(status, 200)
    assert.equal(body.timetable, null)
  })

  test('the log comes in its order with a chain that holds', async () => {
    const { status, body } = await api.ask('GET', `/cases/${ids.first}/log?limit=1`, { as: 'north-auditor' })
    assert.equal(status, 200)
    const page = body as unknown as Page & { chain: { entries: number; brokenAt: null } }
    assert.equal(page.chain.brokenAt, null)
    assert.equal(page.chain.entries, page.total)
    assert.equal(page.items.length, 1)
    assert.notEqual(page.next, null)
  })

  test('the log is asked for latest first, by step and by period; the whole chain is checked all the same', async () => {
    const log = async (query: string) =>
      (await api.ask('GET', `/cases/${ids.first}/log?${query}`, { as: 'north-auditor' })).body as unknown as {
        items: { seq: number; steps: string[]; by: null }[]
        total: number
        next: string | null
        chain: { entries: number }
      }
    const { items, chain, next } = await log('order=latest&limit=1')
    assert.equal(items[0]?.seq, chain.entries)
    assert.equal((await log(`order=latest&limit=1&after=${next}`)).items[0]?.seq, chain.entries - 1)
    const ofNotice = await log('step=notice')
    assert.ok(ofNotice.total < chain.entries && ofNotice.items.every(({ steps }) => steps.includes('notice')))
    assert.equal((await log('to=2020-01-01')).total, 0)
    assert.equal((await log('to=2020-01-01')).chain.entries, chain.entries)
  })

  test('a case tells of each step whether it is done, open or locked, and the days go into a calendar', async () => {
    const { body } = await api.ask('GET', `/cases/${ids.first}`, { as: 'personnel' })
    const steps = body.steps as { key: string; outcome: string; reason: string | null; cite: string[] }[]
    const testing = steps.find(({ key }) => key === 'testing')
    assert.deepEqual(
      [testing?.outcome, testing?.reason, testing?.cite],
      ['locked', 'notice-not-served', ['para 10']],
    )
    assert.equal((await api.ask('GET', `/cases/${ids.second}/days.ics`, { as: 'personnel' })).status, 409)
  })

  test('notices and documents of a case are listed', async () => {
    for (const what of ['notices', 'documents']) {
      const { status, body } = await api.ask('GET', `/cases/2027-000001/${what}`, { as: 'personnel' })
      assert.equal(status, 200, JSON.stringify(body))
      assert.ok(Array.isArray(body.items))
    }
  })

  test('a view of a case stands on the access log', async () => {
    await api.ask('GET', `/cases/${ids.first}`, { as: 'north-auditor' })
    const entries = await api.database.accessLogEntry.findMany({ where: { caseId: ids.first ?? '' } })
    assert.ok(entries.some(({ what }) => what === 'case'))
  })

  test('what is owed is counted whole, late and soon among it, however little of it is shown', async () => {
    type Task = { act: string; limit: string | null; late: boolean }
    const all = (await api.ask('GET', '/me/tasks', { as: 'north-personnel' })).body
    const tasks = all.items as Task[]
    assert.ok(tasks.length > 1)
    const week = '2026-12-08'
    const counts = {
      all: tasks.length,
      late: tasks.filter(({ late }) => late).length,
      soon: tasks.filter(({ late, limit }) => limit !== null && !late && limit <= week).length,
      acts: {} as Record<string, number>,
    }
    for (const { act } of tasks) counts.acts[act] = (counts.acts[act] ?? 0) + 1
    assert.deepEqual(all.counts, counts)
    const few = await api.ask('GET', `/me/tasks?limit=1&act=${tasks[0]?.act}`, { as: 'north-personnel' })
    assert.deepEqual(few.body.counts, counts)
  })

  test('what is owed is found by whoever owes it, and by nobody in his own case but as its employee', async () => {
    const tasks = async (as: string) =>
      (await api.ask('GET', '/me/tasks', { as })).body.items as { role: string; case: { number: string } }[]
    assert.ok((await tasks('100')).some(({ role }) => role === 'directHead'))
    assert.ok((await tasks('north-personnel')).every(({ case: { number } }) => number === '2027-000001'))
    assert.ok((await tasks('personnel')).some(({ case: { number } }) => number === '2027-000002'))
    assert.deepEqual(
      (await tasks('102')).filter(({ role }) => role === 'personnel'),
      [],
    )
  })
})
