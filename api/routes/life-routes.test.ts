import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

describe('life over HTTP', () => {
  let api: TestApi
  const ids: Record<string, string> = {}
  const law = '/cases/2027-000002/acts'
  const decree = '/cases/2027-000001/acts'
  before(async () => {
    api = await openTestApi()
    const { database } = api
    const unitId = await unitOnRecord(database, { code: 'body', kind: 'body' })
    const superior = await employeeOnRecord(database, { number: '10', unitId })
    const head = await employeeOnRecord(database, { number: '100', unitId, directHeadId: superior })
    const own = { unitId, directHeadId: head }
    const first = await employeeOnRecord(database, { number: '101', ...own })
    const second = await employeeOnRecord(database, { number: '102', ...own })
    await caseOnRecord(database, { number: '2027-000001', employeeId: first, unitId })
    await caseOnRecord(database, { number: '2027-000002', employeeId: second, unitId })
    await database.case.update({ where: { number: '2027-000002' }, data: { ruleset: 'law-380-2026' } })
    await api.grant('personnel', 'personnel')
    await api.grant('authorised-head', 'head')
    Object.assign(ids, { superior, head, first, second })
  })
  after(() => api.close())

  const tell = (path: string, body: object, as = 'personnel') =>
    api.ask('POST', path, { as, body: { occurredOn: '2026-12-01', ...body } })
  const fieldsOf = ({ body }: Awaited<ReturnType<typeof tell>>) =>
    (body.errors as { field: string }[]).map(({ field }) => field)

  test('a movement while certification runs is refused with the rule, and allowed for the reasons it names', async () => {
    const refused = await tell(law, { kind: 'life-event', event: 'new-post', equivalent: false })
    assert.deepEqual([refused.status, refused.body.code], [409, 'unlawful'])
    assert.deepEqual(refused.body.cite, ['art. 47(3-3)'])
    const reason = 'organisational-and-staff'
    const moved = await tell(law, { kind: 'life-event', event: 'new-post', equivalent: false, reason })
    assert.equal(moved.status, 202, JSON.stringify(moved.body))
    assert.equal((await tell(decree, { kind: 'life-event', event: 'new-post' })).status, 202)
  })

  test('a leave may be known ahead; one that ends before it begins is named', async () => {
    const leave = { kind: 'life-event', event: 'parental', occurredOn: '2026-12-20' }
    assert.equal((await tell(decree, { ...leave, to: '2028-03-09' })).status, 202)
    assert.deepEqual(fieldsOf(await tell(decree, { ...leave, to: '2026-12-01' })), ['to'])
    assert.deepEqual(fieldsOf(await tell(decree, { ...leave, equivalent: true })), ['equivalent'])
  })

  test('a correction says what is right, and names the stage', async () => {
    const correction = { kind: 'correction', corrects: 'result', reason: 'digits swapped' }
    assert.deepEqual(fieldsOf(await tell(decree, correction)), ['stage'])
    assert.deepEqual(fieldsOf(await tell(decree, { ...correction, stage: 'fitness' })), ['standardsMet'])
    const right = { ...correction, stage: 'fitness', standardsMet: true }
    assert.equal((await tell(decree, right)).status, 202)
  })

  test('a refusal to sign has two witnesses, neither of them the employee', async () => {
    const refusal = (witnesses: (string | undefined)[]) =>
      tell(decree, { kind: 'refused-to-sign', of: 'profile', witnesses })
    assert.deepEqual(fieldsOf(await refusal([ids.head])), ['witnesses'])
    assert.deepEqual(fieldsOf(await refusal([ids.head, ids.head])), ['witnesses'])
    assert.deepEqual(fieldsOf(await refusal([ids.head, ids.first])), ['witnesses'])
    assert.equal((await refusal([ids.head, ids.superior])).status, 202)
  })

  test('where the direct head has left, the next superior submits the profile; where there is none, the authorised head', async () => {
    const profile = { kind: 'profile' }
    assert.equal((await tell(decree, profile, '10')).status, 404)
    const left = { service: [{ from: '2018-03-05', to: '2026-11-01', otherEmploymentAfter: false }] }
    await api.database.employee.update({ where: { id: ids.head ?? '' }, data: { facts: left } })
    assert.equal((await tell(decree, profile, 'authorised-head')).status, 403)
    assert.equal((await tell(decree, profile, '10')).status, 202)
    await api.database.employee.update({ where: { id: ids.superior ?? '' }, data: { facts: left } })
    assert.equal((await tell(decree, profile, 'authorised-head')).status, 202)
  })

  test('many schedules are many verdicts: each case with its own answer while Temporal is away', async () => {
    const cases = await api.database.case.findMany({ orderBy: { number: 'asc' }, select: { id: true } })
    const asked = { cases: [...cases.map(({ id }) => id), ids.head], earliest: true }
    const { body } = await api.ask('POST', '/schedules', { as: 'personnel', body: asked })
    const outcomes = (body.items as { outcome: string; code: string }[]).map(({ code }) => code)
    assert.deepEqual(outcomes, ['unavailable', 'unavailable', 'not-found'])
  })

  test('while not one case answers nothing is known of any, and the same request asks again', async () => {
    const cases = await api.database.case.findMany({ select: { id: true } })
    const asked = { cases: cases.map(({ id }) => id), earliest: true }
    const again = { as: 'personnel', body: asked, headers: { 'idempotency-key': 'schedules-1' } }
    for (const _ of [1, 2]) assert.equal((await api.ask('POST', '/schedules', again)).status, 503)
    assert.equal(await api.database.idempotencyKey.count({ where: { key: 'schedules-1' } }), 0)
  })
})
