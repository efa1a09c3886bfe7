import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { BROKEN_OFF_AFTER, once } from '../../acts/idempotency/once.ts'
import { requestHash, requestIdOf } from '../../acts/idempotency/request-identity.ts'
import { openTestApi, type TestApi } from '../../test/api.ts'

describe('a request under an Idempotency-Key', () => {
  let api: TestApi
  before(async () => {
    api = await openTestApi()
    await api.grant('personnel', 'personnel')
    await api.grant('other', 'personnel')
  })
  after(() => api.close())

  const amend = (key: string, body: unknown, as = 'personnel') =>
    api.ask('POST', '/calendar-amendments', { as, body, headers: { 'idempotency-key': key } })
  const amendments = () => api.database.calendarAmendment.count()

  test('gives the same answer to the same body and happens once, also when all come at once', async () => {
    const stood = await amendments()
    const body = { actNumber: '1', off: ['2027-03-02'] }
    const answers = await Promise.all([1, 2, 3].map(() => amend('one', body)))
    answers.push(await amend('one', { off: ['2027-03-02'], actNumber: '1' }))
    for (const { status, body: answered } of answers) {
      assert.equal(status, 200)
      assert.deepEqual(answered, answers[0]?.body)
    }
    assert.equal(await amendments(), stood + 1)
  })

  test('is refused with another body, and the header is named', async () => {
    await amend('two', { actNumber: '2', off: ['2027-03-03'] })
    const { status, body } = await amend('two', { actNumber: '2', off: ['2027-03-04'] })
    assert.deepEqual([status, body.code], [422, 'key-reused'])
    assert.equal((body.errors as { field: string }[])[0]?.field, 'Idempotency-Key')
  })

  test('belongs to the account that chose it', async () => {
    await amend('three', { actNumber: '3', off: ['2027-03-05'] })
    const { status } = await amend('three', { actNumber: '3', off: ['2027-03-11'] }, 'other')
    assert.equal(status, 200)
  })

  test('hears the same refusal again', async () => {
    const first = await amend('four', { actNumber: '4', off: ['2027-03-06'] })
    const again = await amend('four', { actNumber: '4', off: ['2027-03-06'] })
    assert.equal(first.status, 422)
    assert.equal(JSON.stringify(again.body), JSON.stringify(first.body))
  })

  test('gives the same answer to the letter: its fields stand in the same order', async () => {
    const body = { actNumber: '6', off: ['2027-03-16', '2027-03-17'], working: ['2027-03-20'] }
    const [first, again] = [await amend('letter', body), await amend('letter', body)]
    assert.equal(first.status, 200)
    assert.equal(JSON.stringify(again.body), JSON.stringify(first.body))
  })

  test('is refused when it is no key', async () => {
    const { status, body } = await amend('not a key', { actNumber: '5', off: ['2027-03-12'] })
    assert.equal(status, 422)
    assert.equal((body.errors as { field: string }[])[0]?.field, 'Idempotency-Key')
  })

  const asked = (key: string) => ({ accountId: randomUUID(), key, requestHash: requestHash({ a: 1 }) })

  test('asks again after an outcome that is not known', async () => {
    const id = asked('away')
    const unknown = await once(api.database, id, async () => ({ status: 503, body: {} }))
    const known = await once(api.database, id, async () => ({ status: 200, body: { done: true } }))
    assert.deepEqual([unknown.status, known.status], [503, 200])
  })

  test('asks again after a first that threw', async () => {
    const id = asked('threw')
    const broken = new Error('broke off')
    await assert.rejects(
      once(api.database, id, () => Promise.reject(broken)),
      broken,
    )
    const known = await once(api.database, id, async () => ({ status: 200, body: {} }))
    assert.equal(known.status, 200)
  })

  test('takes over a first whose process was killed', async () => {
    const { accountId, key, requestHash: hash } = asked('killed')
    const createdAt = new Date(Date.now() - BROKEN_OFF_AFTER - 1)
    await api.database.idempotencyKey.create({ data: { accountId, key, requestHash: hash, createdAt } })
    const answers = await Promise.all(
      [1, 2].map(() => once(api.database, { accountId, key, requestHash: hash }, performOnce)),
    )
    assert.deepEqual(answers, [
      { status: 200, body: { time: 1 } },
      { status: 200, body: { time: 1 } },
    ])
  })
  let times = 0
  const performOnce = async () => {
    times += 1
    return { status: 200, body: { time: times } }
  }

  test('keeps the id of a request over its repeats', () => {
    const accountId = randomUUID()
    assert.equal(requestIdOf({ accountId, key: 'k' }), requestIdOf({ accountId, key: 'k' }))
    assert.notEqual(requestIdOf({ accountId, key: null }), requestIdOf({ accountId, key: null }))
    assert.match(
      requestIdOf({ accountId, key: 'k' }),
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})
