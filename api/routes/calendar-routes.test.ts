import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
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

  test('a case with a day beyond the calendar does not break the preview: it is shown as one that cannot be counted', async () => {
    const found = await api.database.case.findUniqueOrThrow({ where: { number: '2027-000001' } })
    const state = found.state as { current: { schedule: object } }
    const schedule = { ...state.current.schedule, meeting: '2031-02-03' }
    const beyond = { ...state, current: { ...state.current, schedule } }
    await api.database.case.update({ where: { id: found.id }, data: { state: beyond } })
    const { status, body } = await amend({ actNumber: '13', off: ['2027-05-04'] }, '?dryRun=true')
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(
      (body.moves as { which: string; to: null }[]).map(({ which, to }) => [which, to]),
      [['uncounted', null]],
    )
    await api.database.case.update({ where: { id: found.id }, data: { state } })
  })

  test('a meeting whose minutes are open hears of the amendment too', async () => {
    const commission = randomUUID()
    const meeting = (status: string, completedOn: string | null) => ({
      ...{
        id: randomUUID(),
        workflowId: `meeting/${status}/${completedOn}`,
        commissionId: commission,
        status,
      },
      ...{ heldOn: new Date('2026-11-30'), startsAt: '10:00', place: 'x', seq: 1 },
      state: { minutes: { completedOn } },
    })
    await api.database.commission.create({
      data: {
        ...{ id: commission, orderNumber: '1', orderedOn: new Date('2026-11-01'), enteredAt: new Date() },
        ...{ chairmanId: randomUUID(), secretaryId: randomUUID(), enteredById: randomUUID() },
      },
    })
    await api.database.meeting.createMany({
      data: [meeting('closed', null), meeting('closed', '2026-12-01'), meeting('called', null)],
    })
    assert.equal((await amend({ actNumber: '14', off: ['2027-05-05'] })).status, 200)
    const told = await api.database.outboxMessage.findMany({
      where: { workflowId: { startsWith: 'meeting/' } },
    })
    assert.deepEqual(
      told.map(({ workflowId, name }) => [workflowId, name]),
      [['meeting/closed/null', 'calendarAmended']],
    )
  })
})

describe('the end of the calendar over HTTP', () => {
  test('is a task of the personnel service from a year before, by the clock of the cases', async () => {
    const late = await openTestApi({ clock: stoppedClock('2030-01-02T07:00:00Z') })
    await late.grant('personnel', 'personnel')
    await late.grant('auditor', 'auditor')
    const officeOf = async (as: string) => (await late.ask('GET', '/me/tasks', { as })).body.office
    assert.deepEqual(await officeOf('personnel'), [
      { act: 'extend-calendar', limit: '2030-12-31', late: false },
    ])
    assert.deepEqual(await officeOf('auditor'), [])
    await late.close()
  })
})
