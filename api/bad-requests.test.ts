import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../test/api.ts'
import { fieldsOfBody } from './requests/read-input.ts'
import { routeTable } from './routes/route-table.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const routes = routeTable()
const addressOf = (path: string) => path.replace('{n}', '1').replace(/\{\w+\}/g, ID)
const changing = routes.filter(({ method }) => method !== 'get')

describe('every route', () => {
  let api: TestApi
  before(async () => {
    api = await openTestApi()
    for (const role of ['personnel', 'head', 'auditor', 'operator']) await api.grant('all', role)
  })
  after(() => api.close())

  const refused = (answer: { status: number; body: Record<string, unknown> }, what: string) => {
    assert.ok(
      answer.status >= 400 && answer.status < 500,
      `${what}: ${answer.status} ${JSON.stringify(answer.body)}`,
    )
    assert.equal(answer.body.status, answer.status, what)
    assert.equal(typeof answer.body.detail, 'string', what)
    assert.doesNotMatch(JSON.stringify(answer.body), /at .*\.ts|prisma|node_modules/i, what)
  }

  test('asks for a token, but the announcements, which everybody reads', async () => {
    const open = routes.filter(({ signIn }) => signIn === 'not-needed').map(({ path }) => path)
    assert.deepEqual(open, ['/public/announcements'])
    for (const { method, path } of routes.filter((route) => !open.includes(route.path))) {
      const answer = await api.ask(method.toUpperCase(), addressOf(path))
      assert.equal(answer.status, 401, path)
    }
  })

  test('refuses a query that it does not know', async () => {
    for (const { method, path } of routes) {
      const answer = await api.ask(method.toUpperCase(), `${addressOf(path)}?nonsense=1`, {
        as: 'all',
        ...emptyBody(method),
      })
      refused(answer, path)
      if (answer.status === 422) assert.match(String(answer.body.detail), /nonsense/, path)
    }
  })
  const emptyBody = (method: string) => (method === 'get' ? {} : { body: {} })

  test('answers 404 where there is nothing of that id', async () => {
    for (const { path } of routes.filter(({ method, path }) => method === 'get' && path.includes('{')))
      assert.equal((await api.ask('GET', addressOf(path), { as: 'all' })).status, 404, path)
  })

  test('refuses an unreadable id without a trace of its insides', async () => {
    for (const { method, path } of routes.filter(({ path }) => path.includes('{')))
      for (const id of ['nonsense', '%00', '%F0%9F%92%A9', "'--", 'a'.repeat(3000), '%zz'])
        refused(
          await api.ask(method.toUpperCase(), path.replace('{n}', '1').replace(/\{\w+\}/g, id), {
            as: 'all',
            ...emptyBody(method),
          }),
          `${path} ${id.slice(0, 10)}`,
        )
  })

  const sent = (type: string, raw: string) => ({ as: 'all', raw, headers: { 'content-type': type } })

  test('refuses what is not JSON, no object, too large, too deep, or of another type', async () => {
    const bad = [
      [sent('application/json', '{"a":'), 400],
      [sent('application/json', '[1]'), 400],
      [sent('application/json', '"text"'), 400],
      [sent('application/json; charset=koi8-r', '{}'), 415],
      [sent('text/plain', 'hello'), 415],
      [sent('application/x-www-form-urlencoded', 'a=1'), 415],
      [sent('application/json', JSON.stringify({ a: 'x'.repeat(30_000) })), 413],
      [sent('application/json', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`), 400],
    ] as const
    for (const { method, path, files } of changing)
      for (const [ask, status] of bad) {
        const answer = await api.ask(method.toUpperCase(), addressOf(path), ask)
        // What is streamed is a form, whatever else is sent is not looked into.
        assert.equal(answer.status, files?.streamed ? 415 : status, `${path} ${ask.raw.slice(0, 20)}`)
        refused(answer, path)
      }
  })

  test('names a field that it does not know, and one of a wrong type, and text that is no text', async () => {
    for (const route of changing.filter(({ files }) => files?.count !== 'one')) {
      const at = addressOf(route.path)
      const method = route.method.toUpperCase()
      const unknown = await api.ask(method, at, { as: 'all', body: { nonsense: 1 } })
      refused(unknown, at)
      if (route.path.includes('{')) continue
      assert.equal(unknown.status, 422, at)
      const unsound = await api.ask(method, at, { as: 'all', body: { [fieldOf(route)]: 'a\u0000b' } })
      assert.match(JSON.stringify(unsound.body.errors), new RegExp(fieldOf(route)), at)
    }
  })
  const fieldOf = (route: (typeof routes)[number]) => fieldsOfBody(route)?.[0] ?? 'kind'

  test('refuses a form that breaks off, and files where none are taken', async () => {
    for (const { path, files } of changing) {
      const broken = await api.ask(
        'POST',
        addressOf(path),
        sent('multipart/form-data; boundary=x', '--x\r\nbroken'),
      )
      refused(broken, path)
      const form = new FormData()
      form.set('surprise', new Blob(['x']), 'surprise.txt')
      const answer = await api.ask('POST', addressOf(path), { as: 'all', raw: form })
      refused(answer, path)
      if (!files) assert.ok([405, 415].includes(answer.status), path)
    }
  })
})

describe('while a part is away', () => {
  test('a request is answered 503 with Retry-After when the database is gone', async () => {
    const api = await openTestApi()
    const token = await api.issuer.token('personnel')
    await api.database.$disconnect()
    await api.stopDatabase()
    const answer = await api.ask('GET', '/me', { headers: { authorization: `Bearer ${token}` } })
    await api.close()
    assert.equal(answer.status, 503, JSON.stringify(answer.body))
    assert.ok(Number(answer.headers.get('retry-after')) > 0)
  })
})
