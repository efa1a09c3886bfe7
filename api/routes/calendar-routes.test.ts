import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

describe('calendar amendments over HTTP', () => {
  let api: TestApi
  before(async () => {
    api = await openTestApi()
    const unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    const employeeId = await employeeOnRecord(api.database, { number: '101', unitId })
    await caseOnRecord(api.database, { number: '2027-000001', employeeId, unitId })
    await api.grant('personnel', 'personnel')
    await api.grant('auditor', 'auditor')
  })
  after(() => api.close())

  const amend = (body: unknown, query = '', as = 'personnel') =>
    api.ask('POST', `/calendar-amendments${query}`, { as, body })

  test('a day is refused that is unknown, named twice, or so already, and the field is named', async () => {
    const refused = [
      [{ actNumber: '1', off: ['2031-01-06'] }, 'off.0'],
      [{ actNumber: '1', off: ['2027-03-03'], working: ['2027-03-03'] }, 'off.0'],
      [{ actNumber: '1', off: ['2027-03-06'] }, 'off.0'],
      [{ actNumber: '1', working: ['2027-03-03'] }, 'working.0'],
      [{ actNumber: '1', off: ['2027-02-30'] }, 'off.0'],
      [{ actNumber: '1' }, 'off'],
      [{ off: ['2027-03-03'] }, 'actNumber'],
      [{ actNumber: '1', off: ['2027-03-03'], of: [] }, 'of'],
    ] as const
    for (const [body, field] of refused) {
      const answer = await amend(body)
      assert.equal(answer.status, 422, JSON.stringify(answer.body))
      assert.equal((answer.body.errors as { field: string }[])[0]?.field, field, JSON.stringify(body))
    }
  })

  test('only the personnel service of the body may amend; others see what was amended', async () => {
    assert.equal((await amend({ actNumber: '1', off: ['2027-03-03'] }, '', 'auditor')).status, 403)
    assert.equal((await api.ask('GET', '/calendar-amendments', { as: 'auditor' })).status, 200)
  })

  test('a preview shows every date that moves and stores nothing; the act itself tells each open case', async () => {
    const { body: before } = await api.ask('GET', '/cases/2027-000001', { as: 'personnel' })
    const disagreement = (before.timetable as { step: string; limit: string }[]).find(
      ({ step }) => step === 'disagreement',
    )
    assert.ok(disagreement)
    const act = { actNumber: 'Постановление 12', off: [disagreement.limit] }
    const preview = await amend(act, '?dryRun=true')
    assert.equal(preview.status, 200, JSON.stringify(preview.body))
    assert.equal(preview.body.version, null)
    const moves = preview.body.moves as { step: string; which: string; from: string; to: string }[]
    const moved = moves.find(({ step, which }) => step === 'disagreement' && which === 'limit')
    assert.equal(moved?.from, disagreement.limit)
    assert.ok((moved?.to ?? '9') < disagreement.limit)
    assert.equal(await api.database.calendarAmendment.count(), 0)

    const stored = await amend(act)
    assert.deepEqual([stored.status, stored.body.version], [200, 1])
    assert.deepEqual(stored.body.moves, preview.body.moves)
    const [message] = await api.database.outboxMessage.findMany({ where: { name: 'calendarAmended' } })
    assert.match(JSON.stringify(message?.args), new RegExp(`"off":\\["${disagreement.limit}"\\]`))

    const again = await amend(act)
    assert.equal(again.status, 422, 'the day is off already')
    const { body: list } = await api.ask('GET', '/calendar-amendments', { as: 'personnel' })
    assert.equal(list.total, 1)
  })
})
