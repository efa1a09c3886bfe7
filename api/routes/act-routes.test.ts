import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

describe('facts and verdicts over HTTP while Temporal is away', () => {
  let api: TestApi
  const at = '/cases/2027-000001'
  before(async () => {
    api = await openTestApi()
    const unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    const directHeadId = await employeeOnRecord(api.database, { number: '100', unitId })
    const employeeId = await employeeOnRecord(api.database, { number: '101', unitId, directHeadId })
    await caseOnRecord(api.database, { number: '2027-000001', employeeId, unitId })
    await api.grant('personnel', 'personnel')
    await api.grant('auditor', 'auditor')
    await api.grant('101', 'personnel')
  })
  after(() => api.close())

  const fact = { kind: 'profile', occurredOn: '2026-12-01' }

  test('a fact is taken with 202, its address says that it is not judged yet, and a message waits', async () => {
    const { status, headers, body } = await api.ask('POST', `${at}/acts`, { as: '100', body: fact })
    assert.equal(status, 202, JSON.stringify(body))
    const location = headers.get('location') ?? ''
    assert.match(location, /^\/api\/v1\/cases\/[0-9a-f-]+\/acts\/[0-9a-f-]+$/)
    const told = await api.ask('GET', location.replace('/api/v1', ''), { as: '100' })
    assert.deepEqual([told.body.kind, told.body.judgement], ['profile', null])
    assert.equal(await api.database.outboxMessage.count({ where: { name: 'fact' } }), 1)
  })

  test('a fact comes with documents in a form, and one that is no document is named', async () => {
    const form = (content: string) => {
      const data = new FormData()
      data.set('kind', 'session')
      data.set('occurredOn', '2026-12-01')
      data.set('attended', 'true')
      data.append('documents', new Blob([content], { type: 'application/pdf' }), 'журнал.pdf')
      return data
    }
    const taken = await api.ask('POST', `${at}/acts`, { as: 'personnel', raw: form('%PDF-1.7 signed') })
    assert.equal(taken.status, 202, JSON.stringify(taken.body))
    const { body } = await api.ask('GET', `${at}/documents`, { as: 'auditor' })
    const [document] = body.items as { id: string; fileName: string; sha256: string }[]
    assert.equal(document?.fileName, 'журнал.pdf')
    const file = await api.ask('GET', `/documents/${document?.id}`, { as: 'auditor' })
    assert.deepEqual([file.status, file.body.text], [200, '%PDF-1.7 signed'])
    assert.equal(file.headers.get('content-type'), 'application/pdf')
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
    const refused = await api.ask('POST', `${at}/acts`, { as: 'personnel', raw: form('hello') })
    assert.equal(refused.status, 422)
    assert.match(JSON.stringify(refused.body.errors), /documents/)
  })

  test('a repeat under the same key is the same fact', async () => {
    const headers = { 'idempotency-key': 'fact-1' }
    const body = { kind: 'information', occurredOn: '2026-12-01', from: 'ДП Актюбинской области' }
    const [one, other] = await Promise.all(
      [1, 2].map(() => api.ask('POST', `${at}/acts`, { as: 'personnel', body, headers })),
    )
    assert.equal(one?.status, 202, JSON.stringify(one?.body))
    assert.deepEqual(other?.body, one?.body)
    assert.equal(await api.database.fact.count({ where: { kind: 'information' } }), 1)
  })

  test('an act belongs to its relation: 403 for another who sees the case, and nobody acts in his own', async () => {
    const auditor = await api.ask('POST', `${at}/acts`, { as: 'auditor', body: fact })
    assert.deepEqual([auditor.status, auditor.body.code], [403, 'forbidden'])
    const own = await api.ask('POST', `${at}/acts`, {
      as: '101',
      body: { kind: 'result', stage: 'fitness', standardsMet: true, occurredOn: '2026-12-01' },
    })
    assert.equal(own.status, 403, 'a member of the personnel service in his own case')
    const stranger = await api.ask('POST', `${at}/acts`, { as: 'stranger', body: fact })
    assert.equal(stranger.status, 404)
  })

  test('a fact that cannot be is refused and its field named', async () => {
    const refused = [
      [{ kind: 'nonsense', occurredOn: '2026-12-01' }, 'kind'],
      [{ occurredOn: '2026-12-01' }, 'kind'],
      [{ kind: 'session', occurredOn: '2026-12-02', attended: true }, 'occurredOn'],
      [{ kind: 'session', occurredOn: '2026-02-30', attended: true }, 'occurredOn'],
      [{ kind: 'session', occurredOn: '2026-12-01', attended: 'perhaps' }, 'attended'],
      [{ kind: 'session', occurredOn: '2026-12-01', attended: true, caseId: 'x' }, 'caseId'],
      [{ kind: 'session', occurredOn: '2026-12-01', attended: true, reason: 'x' }, 'reason'],
    ] as const
    for (const [body, field] of refused) {
      const answer = await api.ask('POST', `${at}/acts`, { as: 'personnel', body })
      assert.equal(answer.status, 422, JSON.stringify(body))
      const fields = (answer.body.errors as { field: string }[]).map((error) => error.field)
      assert.deepEqual(fields, [field], JSON.stringify(body))
    }
  })

  test('a verdict is answered 503 with Retry-After, and the same key asks again', async () => {
    const ask = { as: 'personnel', body: { earliest: true }, headers: { 'idempotency-key': 'verdict' } }
    for (const _time of [1, 2]) {
      const { status, headers, body } = await api.ask('PUT', `${at}/schedule`, ask)
      assert.deepEqual([status, body.code], [503, 'unavailable'])
      assert.ok(Number(headers.get('retry-after')) > 0)
    }
  })
})
