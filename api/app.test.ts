import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../test/api.ts'
import { openTestIssuer } from '../test/issuer.ts'

describe('the API over HTTP', () => {
  let api: TestApi
  before(async () => {
    api = await openTestApi()
    await api.grant('personnel', 'personnel')
  })
  after(() => api.close())

  test('tells who is signed in, with the roles granted to him', async () => {
    const { status, body } = await api.ask('GET', '/me', { as: 'personnel' })
    assert.equal(status, 200)
    assert.equal(body.personnelNumber, 'personnel')
    assert.deepEqual(body.roles, [{ role: 'personnel', unit: null }])
    assert.equal(body.employee, null)
  })

  test('makes one account of somebody who signs in by several requests at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => api.ask('GET', '/me', { as: 'newcomer' })))
    assert.equal(new Set(answers.map(({ body }) => body.accountId)).size, 1)
  })

  test('answers 401 with a problem to every token that is not good', async () => {
    const stranger = await openTestIssuer()
    const tokens = {
      none: '',
      garbage: 'Bearer garbage',
      basic: 'Basic cGVyc29ubmVsOng=',
      expired: `Bearer ${await api.issuer.token('personnel', { expiresAt: 1_000 })}`,
      'of another audience': `Bearer ${await api.issuer.token('personnel', { audience: 'other' })}`,
      'of another issuer': `Bearer ${await stranger.token('personnel')}`,
      'of another issuer that pretends': `Bearer ${await stranger.token('personnel', { issuer: api.issuer.issuer })}`,
      'with no person': `Bearer ${await api.issuer.token('')}`,
    }
    await stranger.close()
    for (const [what, authorization] of Object.entries(tokens)) {
      const { status, headers, body } = await api.ask('GET', '/me', { headers: { authorization } })
      assert.equal(status, 401, what)
      assert.equal(headers.get('www-authenticate'), 'Bearer', what)
      assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/, what)
      assert.equal(body.code, 'unauthenticated', what)
    }
  })

  test('answers 503 with Retry-After while the issuer is away', async () => {
    const gone = await openTestApi()
    const token = await gone.issuer.token('personnel')
    await gone.issuer.close()
    const answer = await gone.ask('GET', '/me', { headers: { authorization: `Bearer ${token}` } })
    await gone.close()
    assert.equal(answer.status, 503)
    assert.ok(Number(answer.headers.get('retry-after')) > 0)
  })

  test('answers an unknown address 404, another method 405 with Allow, and an unreadable address 400', async () => {
    const unknown = await api.ask('GET', '/nothing-here', { as: 'personnel' })
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'not-found'])
    const method = await api.ask('DELETE', '/me', { as: 'personnel' })
    assert.deepEqual([method.status, method.headers.get('allow')], [405, 'GET, HEAD, OPTIONS'])
    const unreadable = await api.ask('GET', '/cases/%zz', { as: 'personnel' })
    assert.deepEqual([unreadable.status, unreadable.body.code], [400, 'malformed'])
  })

  test('keeps nothing in caches and embeds nowhere', async () => {
    const { headers } = await api.ask('GET', '/me', { as: 'personnel' })
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
    assert.equal(headers.get('x-powered-by'), null)
  })

  test('refuses a query that it does not know, or that is given twice, and names it', async () => {
    const unknown = await api.ask('GET', '/me/tasks?lmit=5', { as: 'personnel' })
    assert.equal(unknown.status, 422)
    assert.deepEqual(unknown.body.errors, [{ field: 'lmit', message: 'is not a field of this request' }])
    const twice = await api.ask('GET', '/me/tasks?limit=5&limit=6', { as: 'personnel' })
    assert.deepEqual(twice.body.errors, [{ field: 'limit', message: 'is given twice' }])
  })

  test('refuses a page that is too small, too large, or begins nowhere, and names the field', async () => {
    for (const query of ['limit=0', 'limit=201', 'limit=ten', 'limit=1.5', 'after=bm9uZQ', 'after=%00']) {
      const { status, body } = await api.ask('GET', `/me/tasks?${query}`, { as: 'personnel' })
      assert.equal(status, 422, query)
      const [error] = body.errors as { field: string }[]
      assert.equal(error?.field, query.split('=')[0], query)
    }
  })
})
