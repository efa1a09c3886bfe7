import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { recordStep } from '../../records/case/record-step.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { take } from '../../regulation/course/course.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { noticeDelivered, settableClock, TODAY } from './acting-ground.ts'

const LAST_DAY = '2026-12-11'

describe('who acts for whom', () => {
  const { clock, set } = settableClock()
  let api: TestApi
  let caseId = ''
  const ids: Record<'head' | 'deputy' | 'secretary' | 'clerk' | 'member' | 'authorised', string> = {
    ...{ head: '', deputy: '', secretary: '', clerk: '', member: '', authorised: '' },
  }
  before(async () => {
    api = await openTestApi({ clock })
    const { database } = api
    const unitId = await unitOnRecord(database, { code: 'body', kind: 'body' })
    const person = (number: string) => employeeOnRecord(database, { number, unitId })
    ids.head = await person('100')
    ids.deputy = await person('200')
    ids.secretary = await person('300')
    ids.clerk = await person('400')
    ids.member = await person('500')
    ids.authorised = await person('600')
    const own = { unitId, directHeadId: ids.head }
    const employeeId = await employeeOnRecord(database, { number: '101', ...own })
    caseId = await caseOnRecord(database, { number: '2027-000001', employeeId, unitId })
    await api.grant('personnel', 'personnel')
    await api.grant('600', 'head')
    await commissionOnRecord()
  })
  after(() => api.close())

  const commissionOnRecord = () =>
    api.database.commission.create({
      data: {
        ...{ id: randomUUID(), unitId: null, orderNumber: '1', orderedOn: new Date('2026-11-01') },
        ...{ chairmanId: ids.head, secretaryId: ids.secretary, enteredById: randomUUID() },
        enteredAt: new Date(),
        members: { create: [ids.head, ids.member].map((employeeId) => ({ employeeId, capacity: 'other' })) },
      },
    })

  const order = (given: object) => ({
    ...{ office: 'directHead', actingFor: ids.head, acting: ids.deputy, number: '17-к' },
    ...{ orderedOn: TODAY, from: TODAY, to: LAST_DAY, ...given },
  })
  const enter = (given: object, as = 'personnel') =>
    api.ask('POST', '/acting-orders', { as, body: order(given) })
  const submitProfile = (as: string) =>
    api.ask('POST', '/cases/2027-000001/acts', { as, body: { kind: 'profile', occurredOn: TODAY } })
  const tasksOf = async (as: string) =>
    ((await api.ask('GET', '/me/tasks', { as })).body.items as { act: string }[]).map(({ act }) => act)
  const seen = async (path: string, as: string) => (await api.ask('GET', path, { as })).status

  /** The case takes what it was told, as its workflow would. */
  const judged = async (fact: CaseFact) => {
    const state = await readCaseState(api.database, caseId)
    const { step } = take(state, fact, randomUUID)
    if (step) await recordStep(api.database, step)
  }

  const delivered = (on: string, of = caseId) => noticeDelivered(api.database, { on, of })

  test('without an order nobody else does what the direct head owes', async () => {
    assert.equal((await submitProfile('200')).status, 404)
    assert.deepEqual(await tasksOf('200'), [])
  })

  test('an order lets the deputy see the case and its task, for its direct head only', async () => {
    const { status, body } = await enter({})
    assert.equal(status, 201, JSON.stringify(body))
    assert.equal(body.state, 'in-force')
    assert.deepEqual(await tasksOf('200'), ['profile'])
    assert.equal(await seen('/cases/2027-000001', '200'), 200)
    assert.equal((await api.ask('GET', '/cases', { as: '200' })).body.total, 1)
    assert.equal((await api.ask('GET', '/employees', { as: '200' })).body.total, 2)
    const notHis = { kind: 'session', occurredOn: TODAY, attended: true }
    assert.equal((await api.ask('POST', '/cases/2027-000001/acts', { as: '200', body: notHis })).status, 403)
  })

  test('while it is in force the tasks of the office are with whoever acts, who sees for whom he has them', async () => {
    const { items } = (await api.ask('GET', '/me/tasks', { as: '200' })).body as {
      items: { acting: { number: string; actingFor: { personnelNumber: string } } | null }[]
    }
    assert.deepEqual(
      items.map(({ acting }) => [acting?.number, acting?.actingFor.personnelNumber]),
      [['17-к', '100']],
    )
    assert.deepEqual(await tasksOf('100'), [])
  })

  test('a notice to the office goes to whoever acts, keeps for whom it was, and says under which order', async () => {
    const before = await delivered('2026-11-30')
    assert.deepEqual([before.recipientId, before.actingOrderId], [ids.head, null])
    const { recipientId, actingOrderId, body, id } = await delivered(TODAY)
    const order = await api.database.actingOrder.findFirstOrThrow({ where: { number: '17-к' } })
    assert.deepEqual([recipientId, actingOrderId], [ids.deputy, order.id])
    assert.match(
      body ?? '',
      /исполняющий обязанности \(непосредственный руководитель\): приказ № 17-к от 1 декабря/,
    )
    const read = (await api.ask('GET', `/notices/${id}`, { as: '200' })).body.acting
    assert.equal((read as { actingFor: { personnelNumber: string } }).actingFor.personnelNumber, '100')
    const after = await delivered('2026-12-12')
    assert.deepEqual([after.recipientId, after.actingOrderId], [ids.head, null])
  })

  test('in his own case nobody has a notice for another', async () => {
    const unitId = (await api.database.unit.findFirstOrThrow()).id
    const own = await caseOnRecord(api.database, { number: '2027-000003', employeeId: ids.deputy, unitId })
    await api.database.employee.update({ where: { id: ids.deputy }, data: { directHeadId: ids.head } })
    assert.equal((await delivered(TODAY, own)).recipientId, ids.head)
    await api.database.caseTask.updateMany({
      where: { caseId: own, act: 'profile' },
      data: { role: 'directHead', owedById: ids.head },
    })
    assert.deepEqual(await tasksOf('100'), ['profile'])
    assert.deepEqual(await tasksOf('200'), ['profile'])
  })

  test('the act names both: who did it and under which order, in the fact and on the access log', async () => {
    assert.equal((await submitProfile('200')).status, 202)
    const fact = await api.database.fact.findFirstOrThrow({ where: { caseId, kind: 'profile' } })
    const deputy = await api.database.account.findUniqueOrThrow({ where: { personnelNumber: '200' } })
    const [{ id, actingForId } = { id: '', actingForId: '' }] = await api.database.actingOrder.findMany()
    const head = await api.database.account.findUniqueOrThrow({ where: { personnelNumber: '100' } })
    assert.deepEqual([fact.actorId, fact.actingOrderId, actingForId], [deputy.id, id, head.id])
    const [message] = await api.database.outboxMessage.findMany({ where: { name: 'fact' } })
    const [told] = (message?.args ?? []) as { actingOrderId: string }[]
    assert.equal(told?.actingOrderId, id)
    await judged(told as unknown as CaseFact)
    const log = (await api.ask('GET', '/cases/2027-000001/log', { as: 'personnel' })).body
    const last = (log.items as { acting: { actingFor: { personnelNumber: string } } | null }[]).at(-1)
    assert.equal(last?.acting?.actingFor.personnelNumber, '100')
    assert.equal((log.chain as { brokenAt: number | null }).brokenAt, null)
    const logged = await api.database.accessLogEntry.findMany({ where: { actingOrderId: id } })
    assert.ok(logged.some(({ what, accountId }) => what === 'acting/submit-fact' && accountId === deputy.id))
  })

  test('the head himself acts for himself, also while the order is in force', async () => {
    assert.equal((await submitProfile('100')).status, 202)
    const facts = await api.database.fact.findMany({ where: { kind: 'profile' }, orderBy: { id: 'asc' } })
    assert.deepEqual(facts.map(({ actingOrderId }) => actingOrderId === null).sort(), [false, true])
  })

  test('a second order for the same office and days is refused, and one whose dates are turned round', async () => {
    assert.equal((await enter({ acting: ids.clerk })).status, 409)
    const turned = await enter({ from: LAST_DAY, to: TODAY })
    assert.equal((turned.body.errors as { field: string }[])[0]?.field, 'to')
  })

  test('a chairman or a member has no substitute: refused with the clause', async () => {
    for (const office of ['chairman', 'member']) {
      const { status, body } = await enter({ office })
      assert.deepEqual([status, body.cite], [409, ['para 16']])
    }
  })

  test('a secretary is stood in for, by nobody who votes in that commission', async () => {
    const secretary = { office: 'secretary', actingFor: ids.secretary, number: '18-к' }
    const voting = await enter({ ...secretary, acting: ids.member })
    assert.equal((voting.body.errors as { field: string }[])[0]?.field, 'acting')
    assert.equal((await enter({ ...secretary, acting: ids.clerk })).status, 201)
    const { body } = await api.ask('GET', '/commissions', { as: '400' })
    assert.equal(body.total, 1)
  })

  test('an authorised head lends his role; whoever acts still does nothing in his own case', async () => {
    const head = { office: 'head', actingFor: ids.authorised, number: '19-к', acting: ids.clerk }
    assert.equal(await seen('/reports/cases', '400'), 403)
    assert.equal((await enter(head)).status, 201)
    assert.equal(await seen('/reports/cases', '400'), 200)
    const own = await employeeOnRecord(api.database, {
      ...{ number: '700', unitId: (await api.database.unit.findFirstOrThrow()).id },
    })
    await caseOnRecord(api.database, {
      number: '2027-000002',
      employeeId: own,
      unitId: (await api.database.unit.findFirstOrThrow()).id,
    })
    assert.equal((await enter({ ...head, acting: own, from: '2026-12-14', to: '2026-12-15' })).status, 201)
    set('2026-12-14')
    const timing = { kind: 'timing-approved', occurredOn: TODAY, from: '2027-02-01', to: '2027-06-01' }
    const asked = { as: '700', body: timing }
    assert.equal((await api.ask('POST', '/cases/2027-000002/acts', asked)).status, 403)
    assert.equal((await api.ask('POST', '/cases/2027-000001/acts', asked)).status, 202)
    set(TODAY)
  })

  test('an office that somebody does not hold cannot be lent, nor by whoever acts himself or has no part in it', async () => {
    const refused = await enter({ office: 'head' })
    assert.equal((refused.body.errors as { field: string }[])[0]?.field, 'actingFor')
    assert.equal((await enter({ number: '20-к', actingFor: ids.deputy }, '101')).status, 404)
    const himself = { number: '21-к', actingFor: ids.deputy, acting: ids.authorised }
    assert.equal((await enter(himself, '600')).status, 422)
  })

  test('the list tells who acts for whom; an employee sees only orders that name him', async () => {
    const all = (await api.ask('GET', '/acting-orders', { as: 'personnel' })).body
    assert.equal(all.total, 4)
    const own = (await api.ask('GET', '/acting-orders', { as: '100' })).body.items as {
      acting: { personnelNumber: string }
    }[]
    assert.deepEqual(
      own.map(({ acting }) => acting.personnelNumber),
      ['200'],
    )
  })

  test('ended early by another order it lends nothing any more from the next day on', async () => {
    const { id } = await api.database.actingOrder.findFirstOrThrow({ where: { number: '18-к' } })
    const end = (endedOn: string) =>
      api.ask('POST', `/acting-orders/${id}/end`, {
        as: 'personnel',
        body: { number: '25-к', orderedOn: TODAY, endedOn },
      })
    assert.equal((await end('2026-11-20')).status, 422)
    assert.equal((await end(TODAY)).status, 200)
    assert.equal((await end(TODAY)).status, 409)
    set('2026-12-02')
    assert.equal((await api.ask('GET', '/acting-orders', { as: 'personnel' })).status, 200)
    const clerks = (await api.ask('GET', '/acting-orders', { as: '400' })).body.items as {
      number: string
      state: string
    }[]
    assert.equal(clerks.find(({ number }) => number === '18-к')?.state, 'over')
  })

  test('after its last day the order has ended by itself', async () => {
    set(LAST_DAY)
    assert.deepEqual(await tasksOf('200'), ['familiarised'])
    set('2026-12-12')
    assert.deepEqual(await tasksOf('200'), [])
    assert.deepEqual((await tasksOf('100')).sort(), ['familiarised', 'profile'])
    assert.equal(await seen('/cases/2027-000001', '200'), 404)
    assert.equal((await submitProfile('200')).status, 404)
  })
})
