import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { REQUESTS_AN_HOUR } from '../../acts/observers/request-limits.ts'
import { civilDateOf } from '../../platform/clock.ts'
import { keepPlaces } from '../../records/observers/keep-places.ts'
import { judgedObservers, observerByReceipt } from '../../records/observers/observer-applications.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { announcedMeeting } from './announced-meeting.ts'

const HELD_ON = '2027-04-08'

describe('observers over HTTP', () => {
  let api: TestApi
  let at = '2027-04-02T05:00:00Z'
  const now = () => Temporal.Instant.from(at)
  let meeting: string
  let employeeId: string

  before(async () => {
    api = await openTestApi({ clock: { now, today: () => civilDateOf(now()) } })
    const unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    employeeId = await employeeOnRecord(api.database, { number: '101', unitId })
    await api.database.employee.update({ where: { id: employeeId }, data: { disclosure: false } })
    await api.grant('P', 'personnel')
    await api.grant('AUDIT', 'auditor')
    meeting = await meetingOnRecord('decree-1612')
  })
  after(() => api.close())

  const meetingOnRecord = (ruleset: RulesetId) =>
    announcedMeeting(api.database, { ruleset, heldOn: HELD_ON, employees: [employeeId, randomUUID()] })

  const apply = (fullName: string, changes: object = {}, as = 'P', to = meeting) =>
    api.ask('POST', `/meetings/${to}/observers`, {
      as,
      body: {
        ...{ fullName, contact: '+7 700 000 00 00', capacity: 'maslikhat', subordination: 'none' },
        ...{ attached: ['identity'], ...changes },
      },
    })

  const decide = (id: unknown, body: object) =>
    api.ask('POST', `/observers/${id}/decision`, { as: 'P', body })

  const tell = (id: unknown, body: object) => api.ask('POST', `/observers/${id}/steps`, { as: 'P', body })

  test('read the announcement without sign-in, and nothing of anybody on the agenda', async () => {
    const { status, body } = await api.ask('GET', '/public/announcements', { as: null })
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.items, [
      {
        ...{ id: meeting, body: 'Unit body', unit: 'Unit body', ruleset: 'decree-1612' },
        ...{ heldOn: HELD_ON, startsAt: '10:00', place: 'Room 12', announcedOn: '2027-04-01' },
        observers: { atMost: 3, applyUntil: '2027-04-07' },
        cite: ['para 27'],
      },
    ])
    assert.equal((await api.ask('GET', '/meetings', { as: null })).status, 401)
  })

  test('read without sign-in so often an hour, pages and API together; then they are told when to come again', async () => {
    const { requestCount } = api.database
    const read = () => api.ask('GET', '/public/announcements', { as: null })
    await requestCount.updateMany({ data: { count: REQUESTS_AN_HOUR.read - 1 } })
    assert.equal((await read()).status, 200)
    const { status, headers, body } = await read()
    assert.deepEqual([status, body.code], [429, 'too-many'])
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/)
    const wait = Number(headers.get('retry-after'))
    assert.ok(wait > 0 && wait <= 3_600, `${wait}`)
    assert.equal((await api.ask('GET', '/me', { as: 'P' })).status, 200)
    await requestCount.deleteMany()
    assert.equal((await read()).status, 200)
  })

  test('are the first three who qualify; a place that is given up goes to the next', async () => {
    const names = ['А. Первый', 'Б. Второй', 'В. Третий', 'Г. Четвёртый']
    const former = await apply('Бывший', { subordination: 'former' })
    assert.deepEqual([former.status, former.body.outcome, former.body.cite], [201, 'refused', ['para 27']])
    const made = []
    for (const [index, name] of names.entries()) {
      at = `2027-04-02T05:0${index + 1}:00Z`
      made.push((await apply(name)).body)
    }
    assert.deepEqual(
      made.map(({ outcome }) => outcome),
      ['admitted', 'admitted', 'admitted', 'no-place'],
    )
    assert.equal((await tell(made[0]?.id, { step: 'cancelled', on: '2027-04-02' })).body.outcome, 'cancelled')
    const listed = await api.ask('GET', `/meetings/${meeting}/observers`, { as: 'AUDIT' })
    const outcomes = (listed.body.items as { fullName: string; outcome: string }[]).map(
      ({ outcome }) => outcome,
    )
    assert.deepEqual(outcomes, ['refused', 'cancelled', 'admitted', 'admitted', 'admitted'])
    assert.deepEqual(listed.body.withoutObservers, [1])
  })

  test('are registered on the day with the originals shown and the memo confirmed', async () => {
    const listed = await api.ask('GET', `/meetings/${meeting}/observers`, { as: 'P' })
    const items = listed.body.items as { id: string; outcome: string }[]
    const [refused, , admitted] = items
    const day = { step: 'registered', originals: 'shown', memo: 'confirmed', on: '2027-04-02' }
    assert.equal((await tell(admitted?.id, day)).status, 409)
    assert.equal((await tell(admitted?.id, { ...day, memo: undefined })).status, 422)
    at = `${HELD_ON}T05:00:00Z`
    const registered = await tell(admitted?.id, { ...day, on: HELD_ON })
    assert.deepEqual([registered.status, registered.body.registeredOn], [200, HELD_ON])
    const other = await tell(refused?.id, { ...day, on: HELD_ON })
    assert.deepEqual([other.status, other.body.cite], [409, ['para 27']])
  })

  test('apply in time and to the personnel service; an application on paper keeps its own time', async () => {
    const late = await apply('Поздний')
    assert.deepEqual([late.status, late.body.outcome], [201, 'refused'])
    assert.match(String(late.body.reason), /after 2027-04-07/)
    const paper = await apply('Бумажный', { appliedAt: '2027-04-01T09:00:00+05:00' })
    assert.equal(paper.body.outcome, 'admitted')
    assert.equal((await apply('X', { appliedAt: '2027-05-01T09:00:00+05:00' })).status, 422)
    assert.equal((await apply('X', {}, 'AUDIT')).status, 403)
    assert.equal((await apply('X', {}, 'stranger')).status, 404)
  })

  test('do not hear an employee whose data may not be disclosed: the screen of the meeting says so at his item', async () => {
    const closed = async (of: string) => {
      const { body } = await api.ask('GET', `/meetings/${of}`, { as: 'P' })
      return (body.items as { withoutObservers: boolean }[]).map(({ withoutObservers }) => withoutObservers)
    }
    assert.deepEqual(await closed(meeting), [true, false])
    assert.deepEqual(await closed(await meetingOnRecord('law-380-2026')), [false, false])
  })

  test('are told what has come of it by mail where there is an address, and rung up else; never twice', async () => {
    at = '2027-04-02T06:00:00Z'
    const other = await meetingOnRecord('decree-1612')
    const made = await apply('Почтовый', { email: 'a@b.kz' }, 'P', other)
    assert.match(String(made.body.receipt), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
    await apply('Телефонный', { contact: '+7 701 111 11 11' }, 'P', other)
    const told = () => api.ask('POST', `/meetings/${other}/observers/notices`, { as: 'P' })
    const first = await told()
    assert.deepEqual([first.status, first.body.mailed], [200, 1], JSON.stringify(first.body))
    const [byTelephone] = first.body.byTelephone as string[]
    const notice = await api.database.notice.findFirstOrThrow({ where: { kind: 'observer-admitted' } })
    assert.deepEqual([notice.role, notice.recipientId], ['observer', made.body.id])
    const start = await api.database.outboxMessage.findFirstOrThrow({ where: { name: 'noticeDelivery' } })
    assert.deepEqual(start.args, [{ noticeIds: [notice.id] }])
    await tell(byTelephone, { step: 'notified', on: '2027-04-02' })
    assert.deepEqual((await told()).body, { mailed: 0, byTelephone: [] })
    const refusal = { decision: 'refused', ground: 'membership' }
    assert.equal((await decide(made.body.id, { decision: 'refused' })).status, 422)
    assert.equal((await decide(made.body.id, refusal)).body.outcome, 'refused')
    assert.equal((await told()).body.mailed, 1)
  })

  test('give an opinion on paper, judged by the time at which it came in, with its scan and its number', async () => {
    const admitted = await api.database.observerApplication.findFirstOrThrow({
      where: { meetingId: meeting, registeredOn: { not: null } },
    })
    const { state } = await api.database.meeting.findUniqueOrThrow({ where: { id: meeting } })
    const closed = { ...Object(state), status: 'closed' }
    await api.database.meeting.update({ where: { id: meeting }, data: { state: closed, status: 'closed' } })
    at = '2027-06-01T05:00:00Z'
    const say = (changes: Record<string, string>, scan: 'with-scan' | 'without' = 'with-scan') => {
      const raw = new FormData()
      for (const [name, value] of Object.entries({ kind: 'letter', ...changes })) raw.set(name, value)
      if (scan === 'with-scan') raw.set('documents', new Blob(['%PDF-1.7 a letter']), 'letter.pdf')
      return api.ask('POST', `/observers/${admitted.id}/opinions`, { as: 'P', raw })
    }
    assert.equal((await say({}, 'without')).status, 422)
    const late = await say({ receivedAt: '2027-05-20T09:00:00+05:00' })
    assert.deepEqual([late.status, late.body.cite], [409, ['Annex 3']], JSON.stringify(late.body))
    assert.equal((await say({ receivedAt: '2027-07-01T09:00:00+05:00' })).status, 422)
    const taken = await say({ receivedAt: '2027-04-20T09:00:00+05:00' })
    assert.equal(taken.status, 201, JSON.stringify(taken.body))
    const said = await api.ask('GET', `/meetings/${meeting}/observers/opinions`, { as: 'AUDIT' })
    const [opinion] = said.body.items as { cameBy: string; receivedAt: string; documents: string[] }[]
    assert.deepEqual([opinion?.cameBy, opinion?.receivedAt], ['paper', '2027-04-20T04:00:00.000Z'])
    const scan = await fetch(`${api.address}/documents/${opinion?.documents[0]}`, {
      headers: { authorization: `Bearer ${await api.issuer.token('AUDIT')}` },
    })
    assert.equal(scan.status, 200, 'who may read the opinions may read the scan')
    assert.equal(await api.database.notice.count({ where: { kind: 'observer-letter', role: 'head' } }), 1)
    const register = await api.ask('GET', '/registers/incoming?limit=200', { as: 'P' })
    const titles = (register.body.items as { title: string; correspondent: string }[]).map(
      ({ title, correspondent }) => `${title} ${correspondent}`,
    )
    assert.ok(titles.includes(`observer-opinion ${admitted.fullName}`), titles.join())
    assert.ok(titles.includes(`observer-application ${admitted.fullName}`), titles.join())
  })

  test('are reached and their papers read by whoever registers them alone', async () => {
    const listed = await api.ask('GET', `/meetings/${meeting}/observers`, { as: 'AUDIT' })
    const shown = listed.body.items as { contact: string | null; documents: string[] }[]
    assert.ok(shown.every(({ contact, documents }) => contact === null && documents.length === 0))
  })

  test('keep their places when a meeting without quorum is called anew, with their receipt', async () => {
    at = '2027-04-02T06:00:00Z'
    const first = await meetingOnRecord('decree-1612')
    const given = await apply('Верный', {}, 'P', first)
    await apply('Отказник', { subordination: 'former' }, 'P', first)
    const { commissionId } = await api.database.meeting.findUniqueOrThrow({ where: { id: first } })
    const caseId = randomUUID()
    await api.database.meetingItem.create({ data: { meetingId: first, n: 1, caseId, status: 'put-off' } })
    await api.database.meeting.update({ where: { id: first }, data: { status: 'not-held' } })
    await api.database.meetingLogEntry.create({
      data: {
        ...{ meetingId: first, seq: 9, event: 'MeetingNotHeld', recordedAt: new Date(), cite: [] },
        ...{ data: { reason: 'no-quorum' }, previousHash: '', hash: '' },
      },
    })
    const next = await meetingOnRecord('decree-1612')
    await api.database.$transaction((tx) =>
      keepPlaces(tx, { meetingId: next, commissionId, caseIds: [caseId] }),
    )
    const [kept, ...others] = await judgedObservers(api.database, next)
    assert.deepEqual([kept?.fullName, kept?.admission.outcome, others], ['Верный', 'admitted', []])
    const followed = await observerByReceipt(api.database, String(given.body.receipt))
    assert.equal(followed?.meetingId, next)
  })

  test('are not known to the law in force', async () => {
    const law = await meetingOnRecord('law-380-2026')
    assert.equal((await apply('X', {}, 'P', law)).status, 409)
  })
})
