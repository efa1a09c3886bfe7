import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { civilDateOf } from '../../platform/clock.ts'
import type { TestApi } from '../api.ts'
import { type CommissionBody, storeCase } from './commission-body.ts'
import { type MeetingApi, openMeetingApi } from './meeting-api-ground.ts'
import { MEETING_DAY } from './meeting-ground.ts'

const HELD_ON = MEETING_DAY.toString()

describe('commissions and meetings over HTTP', () => {
  let ground: MeetingApi
  let api: TestApi
  let body: CommissionBody
  const ids = { commission: '', meeting: '', seen: '', unseen: '' }

  before(async () => {
    ground = await openMeetingApi()
    api = ground.api
    body = ground.body
    const { database } = api
    ids.seen = await storeCase(database, body, { of: 'E1', meetingOn: HELD_ON, seen: true })
    ids.unseen = await storeCase(database, body, { of: 'E2', meetingOn: HELD_ON, seen: false })
    await storeCase(database, body, { of: 'HIGH', meetingOn: HELD_ON, seen: true })
    const later = MEETING_DAY.add({ days: 14 }).toString()
    await storeCase(database, body, { of: 'M5', meetingOn: later, seen: false, startOn: HELD_ON })
  })
  after(() => ground.close())

  const order = (changes: object = {}) =>
    ground.order(changes) as { members: { employee: string; capacity: string }[] }
  const call = (changes: object = {}) => ({
    commission: ids.commission,
    heldOn: HELD_ON,
    startsAt: '10:00',
    place: 'Room 12',
    announcedOn: MEETING_DAY.subtract({ days: 10 }).toString(),
    ...changes,
  })
  const at_ = (path: string) => `/meetings/${ids.meeting}${path}`
  const secretary = (path: string, given: object = {}, headers = {}) =>
    api.ask('POST', at_(path), { as: 'S', body: given, headers })

  test('an order that breaks the composition is refused with the paragraph', async () => {
    const few = await api.ask('POST', '/commissions', {
      as: 'P',
      body: order({ members: order().members.slice(0, 4) }),
    })
    assert.deepEqual([few.status, few.body.cite], [409, ['para 16']])
    const nobody = order({ secretary: randomUUID() })
    const absent = await api.ask('POST', '/commissions', { as: 'P', body: nobody })
    assert.deepEqual(
      [absent.status, (absent.body.errors as { field: string }[])[0]?.field],
      [422, 'secretary'],
    )
    const gone = order({ members: [...order().members, { employee: body.idOf('GONE'), capacity: 'other' }] })
    assert.equal((await api.ask('POST', '/commissions', { as: 'P', body: gone })).status, 422)
    const unit = await api.ask('POST', '/commissions', { as: 'P', body: order({ unit: randomUUID() }) })
    assert.deepEqual([unit.status, (unit.body.errors as { field: string }[])[0]?.field], [422, 'unit'])
    assert.notEqual((await api.ask('POST', '/commissions', { as: 'E1', body: order() })).status, 201)
  })

  test('a lawful order is entered once', async () => {
    const made = await api.ask('POST', '/commissions', { as: 'P', body: order() })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    ids.commission = String(made.body.id)
    assert.equal((await api.ask('POST', '/commissions', { as: 'P', body: order() })).status, 409)
    const read = await api.ask('GET', `/commissions/${ids.commission}`, { as: 'M1' })
    assert.equal((read.body.members as unknown[]).length, 5)
    assert.equal((await api.ask('GET', `/commissions/${ids.commission}`, { as: 'E1' })).status, 404)
  })

  test('no meeting is called on a day off, in the past, or when it cannot be announced in time', async () => {
    const asked = (changes: object) => api.ask('POST', '/meetings', { as: 'P', body: call(changes) })
    let sunday = MEETING_DAY
    while (sunday.dayOfWeek !== 7) sunday = sunday.add({ days: 1 })
    const off = await asked({ heldOn: sunday.toString() })
    assert.equal(off.status, 409)
    assert.ok(String(off.body.limit) < sunday.toString())
    assert.equal((await asked({ heldOn: '2026-01-05' })).status, 422)
    const late = await asked({ announcedOn: MEETING_DAY.toString() })
    assert.equal(late.status, 422)
    const high = await asked({ cases: [(await caseOf('HIGH')).id] })
    assert.deepEqual([high.status, high.body.cite], [409, ['para 18']])
  })

  const caseOf = (number: string) =>
    api.database.case.findFirstOrThrow({ where: { employeeId: body.idOf(number) } })

  test('a meeting takes all cases of its day, but those whom its members may not judge', async () => {
    const made = await api.ask('POST', '/meetings', { as: 'P', body: call() })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    ids.meeting = String(made.body.id)
    const items = made.body.items as { case: string }[]
    assert.deepEqual(items.map((item) => item.case).sort(), [ids.seen, ids.unseen].sort())
    assert.deepEqual((made.body.leftOut as { cite: string[] }[])[0]?.cite, ['para 18'])
    assert.equal((await api.ask('POST', '/meetings', { as: 'P', body: call() })).status, 409)
    const called = await api.database.outboxMessage.count({ where: { name: 'fact' } })
    assert.equal(called, 2)
  })

  test('it is opened by its secretary on its day, with quorum, without the member who is being certified', async () => {
    await ground.untilRun(ids.meeting)
    const present = ['M1', 'M2', 'M3', 'M4'].map(body.idOf)
    const early = await secretary('/attendance', { present })
    assert.equal(early.status, 409)
    ground.moveTo(MEETING_DAY, 10)
    assert.equal((await api.ask('POST', at_('/attendance'), { as: 'M2', body: { present } })).status, 403)
    const certified = await secretary('/attendance', { present: [...present, body.idOf('M5')] })
    assert.deepEqual([certified.status, certified.body.cite], [409, ['para 19']])
    const opened = await secretary('/attendance', { present })
    assert.deepEqual([opened.status, opened.body.outcome], [200, 'opened'], JSON.stringify(opened.body))
  })

  test('an item waits for the profile; the votes of those present decide it, and nobody reads them before the count', async () => {
    const meeting = await api.ask('GET', at_(''), { as: 'M5' })
    const items = meeting.body.items as { n: number; case: { id: string } }[]
    const n = (id: string) => items.find((item) => item.case.id === id)?.n
    const refused = await secretary(`/items/${n(ids.unseen)}/open`)
    assert.deepEqual([refused.status, refused.body.cite], [409, ['para 13']])
    const opened = await secretary(`/items/${n(ids.seen)}/open`)
    assert.equal(opened.status, 200, JSON.stringify(opened.body))
    const question = { member: body.idOf('M2') }
    const questions = `/items/${n(ids.seen)}/questions`
    const asked = await secretary(questions, question)
    assert.deepEqual([asked.status, asked.body.asked, asked.body.left], [201, 1, 14])
    assert.equal((await api.ask('POST', at_(questions), { as: 'M2', body: question })).status, 403)
    const votes = `/items/${n(ids.seen)}/votes`
    const own = await api.ask('POST', at_(votes), { as: 'M2', body: { option: 'corresponds' } })
    assert.equal(own.status, 200, JSON.stringify(own.body))
    const others = { member: body.idOf('M3'), option: 'corresponds' }
    assert.equal((await api.ask('POST', at_(votes), { as: 'M2', body: others })).status, 403)
    const key = { 'idempotency-key': 'vote-of-M3' }
    assert.equal((await secretary(votes, others, key)).status, 200)
    assert.equal((await secretary(votes, others, key)).status, 200)
    const dismissal = await secretary(votes, { member: body.idOf('M4'), option: 'dismissal' })
    assert.deepEqual([dismissal.status, dismissal.body.cite], [409, ['para 31']])
    const absent = await secretary(votes, { member: body.idOf('M5'), option: 'corresponds' })
    assert.deepEqual([absent.status, absent.body.cite], [409, ['para 20']])
    await secretary(votes, { member: body.idOf('M1'), option: 'corresponds' })
    for (const [reader, vote] of [
      ['M2', { option: 'corresponds' }],
      ['M4', null],
      ['S', null],
      ['P', null],
    ] as const) {
      const { body: shown } = await api.ask('GET', at_(''), { as: reader })
      const { ballot } = (shown.items as { n: number; ballot: unknown }[])[Number(n(ids.seen)) - 1] ?? {}
      const { voted, ...told } = ballot as { voted: string[]; own: unknown }
      assert.deepEqual(voted.sort(), ['M1', 'M2', 'M3'].map(body.idOf).sort())
      assert.deepEqual(Object.keys(told).sort(), ['cite', 'options', 'own', 'question', 'round'])
      assert.deepEqual(told.own, vote)
    }
    const counted = await secretary(`/items/${n(ids.seen)}/close`)
    assert.deepEqual([counted.body.outcome, counted.body.adopted], ['adopted', 'corresponds'])
  })

  test('a member is recused from an item on a recorded ground, by the chairman, not by himself', async () => {
    const on = civilDateOf(ground.now()).toString()
    const read = async () => {
      const { body: meeting } = await api.ask('GET', at_(''), { as: 'M1' })
      const items = meeting.items as { n: number; case: { id: string }; recusals: object[] }[]
      return items.find((item) => item.case.id === ids.unseen)
    }
    const path = `/items/${(await read())?.n}/recusals`
    const given = { member: body.idOf('M2'), ground: 'kinship', decidedBy: 'chairman', on }
    assert.equal((await api.ask('POST', at_(path), { as: 'M2', body: given })).status, 403)
    const own = await secretary(path, { ...given, member: body.idOf('M1') })
    assert.equal(own.status, 409, JSON.stringify(own.body))
    const recused = await secretary(path, given)
    assert.deepEqual([recused.status, recused.body.recused], [201, [body.idOf('M2')]])
    const recusal = { memberId: body.idOf('M2'), ground: 'kinship', decidedBy: 'chairman', on }
    assert.deepEqual((await read())?.recusals, [recusal])
    const withheld = [
      await api.ask('GET', `/cases/${ids.unseen}`, { as: 'M2' }),
      await api.ask('POST', at_(path.replace('recusals', 'dossier')), { as: 'M2' }),
    ]
    assert.deepEqual(
      withheld.map(({ status, body: told }) => [status, told.cite]),
      withheld.map(() => [403, ['para 20']]),
    )
    const quorum = await secretary(path.replace('recusals', 'open'))
    assert.deepEqual([quorum.status, quorum.body.cite], [409, ['para 20']])
  })

  test('it is closed, also when the worker was away at first, its minutes are signed, and then it takes nothing more', async () => {
    const key = { 'idempotency-key': 'closing' }
    await ground.stopWorker()
    const away = await secretary('/close', {}, key)
    assert.equal(away.status, 503, JSON.stringify(away.body))
    assert.ok(Number(away.headers.get('retry-after')) > 0)
    await ground.host()
    const closed = await secretary('/close', {}, key)
    assert.equal(closed.status, 200, JSON.stringify(closed.body))
    const signers = closed.body.signers as string[]
    const foreign = await secretary('/minutes', { signedOn: HELD_ON, signers: [body.idOf('M5')] })
    assert.deepEqual([foreign.status, foreign.body.cite], [409, ['para 33']])
    const signed = await secretary('/minutes', { signedOn: HELD_ON, signers })
    assert.deepEqual([signed.status, signed.body.missing], [202, []])
    await ground.engine.client.workflow.getHandle(`meeting/${ids.meeting}`).result()
    assert.equal((await secretary('/close')).status, 409)
  })
})
