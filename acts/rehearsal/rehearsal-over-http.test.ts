import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clockAhead } from '../../platform/clock.ts'
import { openTestApi, type TestApi } from '../../test/api.ts'

let api: TestApi
let set: string[]

/** A clock that notes where it is set; nothing is due in these tests, so Temporal is never asked. */
const movable = () => {
  let ahead = 0
  return {
    ...clockAhead(() => ahead),
    moveTo: async (instant: { epochMilliseconds: number; toString(): string }) => {
      set.push(instant.toString())
      ahead = Math.max(ahead, Math.ceil((instant.epochMilliseconds - Date.now()) / 1000))
    },
  }
}

before(async () => {
  set = []
  api = await openTestApi({ clock: movable(), temporal: async () => ({}) as never })
  await api.grant('personnel', 'personnel')
})
after(() => api.close())

const post = (body: unknown, as = 'personnel') => api.ask('POST', '/rehearsal', { as, body })

describe('the rehearsal over HTTP', () => {
  test('a civil date means nine in the morning of that day', async () => {
    const { status, body } = await post({ to: '2029-03-05' })
    assert.equal(status, 200, JSON.stringify(body))
    assert.equal(body.reached, true)
    assert.deepEqual(set, ['2029-03-05T04:00:00Z'])
    assert.equal((await api.ask('GET', '/rehearsal', { as: 'somebody' })).body.today, '2029-03-05')
  })

  test('going back is refused at `to`', async () => {
    const { status, body } = await post({ to: '2029-03-04' })
    assert.equal(status, 422)
    assert.match(JSON.stringify(body.errors), /"field":"to".*only goes forward/)
  })

  test('only whoever answers for the whole body moves the time of everybody', async () => {
    assert.notEqual((await post({ next: true }, 'somebody')).status, 200)
  })

  test('what is neither a date nor `next` is refused', async () => {
    assert.equal((await post({ to: '2029-02-30' })).status, 422)
    assert.equal((await post({})).status, 422)
    assert.equal((await post({ next: true, to: '2029-05-01' })).status, 422)
  })

  test('on a clock that is the host’s there is no rehearsal', async () => {
    const production = await openTestApi()
    await production.grant('personnel', 'personnel')
    assert.equal((await production.ask('GET', '/rehearsal', { as: 'personnel' })).status, 404)
    await production.close()
  })
})
