import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { type CommissionBody, MEMBERS, storeCase } from './commission-body.ts'
import { type MeetingApi, openMeetingApi } from './meeting-api-ground.ts'
import { MEETING_DAY } from './meeting-ground.ts'

const HELD_ON = MEETING_DAY.toString()
const NEXT_DAY = nextWorkingDayOnOrAfter(shippedCalendar, MEETING_DAY.add({ days: 1 }))
const PDF = '%PDF-1.7 signed vote sheets'

type Item = {
  n: number
  case: { id: string }
  status: string
  putOff: string | null
  postponedFor: string | null
  decided: { decision: string } | null
  dossierOpened: { openedById: string; at: string }[]
  ballot: { voted: string[] } | null
}

describe('a meeting in full, over HTTP', () => {
  let ground: MeetingApi
  let body: CommissionBody
  const ids = { commission: '', first: '', paper: '' }

  before(async () => {
    ground = await openMeetingApi()
    body = ground.body
    for (const of of ['E1', 'E2', 'HIGH'])
      await storeCase(ground.api.database, body, { of, meetingOn: HELD_ON, seen: true })
    await ground.api.database.employee.updateMany({ data: { positionLevel: 5 } })
  })
  after(() => ground.close())

  const ask = (as: string, path: string, given: object = {}) =>
    ground.api.ask('POST', path, { as, body: given })
  const secretary = (path: string, given: object = {}) => ground.at(ids.first, 'S')(path, given)
  const itemsOf = ({ items }: Record<string, unknown>) => items as Item[]
  const file = (name: string, content: string, fields: Record<string, string> = {}) => {
    const raw = new FormData()
    for (const [field, value] of Object.entries(fields)) raw.set(field, value)
    raw.set(name, new Blob([content]), 'scan.pdf')
    return raw
  }
  const announcedOn = MEETING_DAY.subtract({ days: 10 }).toString()

  test('an order is replaced by a later one, which serves the meetings called after it', async () => {
    const first = await ask('P', '/commissions', ground.order())
    assert.equal(first.status, 201, JSON.stringify(first.body))
    const replaces = String(first.body.id)
    const later = { orderNumber: '18', orderedOn: '2026-10-05', replaces }
    const early = await ask('P', '/commissions', ground.order({ ...later, orderedOn: '2026-09-01' }))
    assert.equal(early.status, 422)
    const second = await ask('P', '/commissions', ground.order(later))
    assert.equal(second.status, 201, JSON.stringify(second.body))
    ids.commission = String(second.body.id)
    const again = await ask('P', '/commissions', ground.order({ ...later, orderNumber: '19' }))
    assert.equal(again.status, 409)
    const call = { heldOn: HELD_ON, startsAt: '10:00', place: 'Room 12', announcedOn, commission: replaces }
    const old = await ask('P', '/meetings', call)
    assert.equal(old.status, 409)
    assert.match(String(old.body.detail), /Order No\. 18 of 2026-10-05/)
    const read = await ground.api.ask('GET', `/commissions/${replaces}`, { as: 'P' })
    assert.deepEqual(read.body.replacedBy, {
      ...{ id: ids.commission, orderNumber: '18', orderedOn: '2026-10-05' },
    })
  })

  test('a called meeting is cancelled by who may: its cases are free for another call, everybody is told', async () => {
    const cancelled = await ground.called({ commission: ids.commission, announcedOn })
    const asked = (as: string) => ground.at(cancelled, as)('/cancellation', { reason: 'place' })
    assert.equal((await asked('M2')).status, 403)
    const answer = await asked('S')
    assert.deepEqual([answer.status, answer.body.released], [200, [1, 2, 3]], JSON.stringify(answer.body))
    const { database } = ground.api
    const notices = await database.notice.count({
      where: { meetingId: cancelled, kind: 'meeting-cancelled' },
    })
    assert.equal(notices, 6)
    const told = await database.outboxMessage.findMany({ where: { kind: 'signal', name: 'fact' } })
    const dropped = told.filter(({ args }) => (args as [{ kind: string }])[0].kind === 'meeting-dropped')
    assert.equal(dropped.length, 3)
    ids.first = await ground.called({ commission: ids.commission, announcedOn })
    assert.equal((await asked('S')).status, 409)
  })

  test('a member opens the dossier before the meeting, which keeps who did and when', async () => {
    const open = (as: string) => ground.at(ids.first, as)('/items/1/dossier')
    assert.equal((await open('P')).status, 403)
    assert.equal((await open('E1')).status, 404)
    const opened = await open('M2')
    assert.equal(opened.status, 202, JSON.stringify(opened.body))
    const meeting = await ground.shown(ids.first, (read) => itemsOf(read)[0]?.dossierOpened.length === 1)
    assert.deepEqual(itemsOf(meeting)[0]?.dossierOpened, [
      { openedById: body.idOf('M2'), at: ground.now().toString() },
    ])
  })

  test('five members vote at the same moment, each from a client of his own, and each vote counts once', async () => {
    ground.moveTo(MEETING_DAY, 10)
    const present = MEMBERS.map(body.idOf)
    assert.equal((await secretary('/attendance', { present })).body.outcome, 'opened')
    assert.equal((await secretary('/items/1/open')).status, 200)
    const votes = await Promise.all(
      MEMBERS.flatMap((as) => {
        const headers = { 'idempotency-key': `vote-of-${as}` }
        const cast = () => ground.at(ids.first, as)('/items/1/votes', { option: 'corresponds' }, { headers })
        // A double click: the second sending under the key hears the answer of the first, or that it is under way.
        return [cast(), cast()]
      }),
    )
    assert.ok(
      votes.every(({ status }) => status === 200 || status === 409),
      JSON.stringify(votes),
    )
    const { body: meeting } = await ground.api.ask('GET', `/meetings/${ids.first}`, { as: 'M1' })
    assert.equal(itemsOf(meeting)[0]?.ballot?.voted.length, 5)
    const counted = await secretary('/items/1/close')
    assert.deepEqual(
      [counted.body.adopted, counted.body.counts],
      ['corresponds', { 'reserve-or-promotion': 0, corresponds: 5, recertification: 0, demotion: 0 }],
    )
  })

  test('an item is postponed while the others are heard, but not once it is voted on', async () => {
    assert.equal((await secretary('/items/2/open')).status, 200)
    const postponed = await secretary('/items/2/postponement', { ground: 'dossier-incomplete' })
    assert.equal(postponed.status, 200, JSON.stringify(postponed.body))
    const absent = await secretary('/items/3/postponement', { ground: 'absence' })
    assert.deepEqual([absent.status, (absent.body.errors as { field: string }[])[0]?.field], [422, 'ground'])
    const { body: meeting } = await ground.api.ask('GET', `/meetings/${ids.first}`, { as: 'M1' })
    const item = itemsOf(meeting)[1]
    assert.deepEqual(
      [item?.status, item?.putOff, item?.postponedFor],
      ['put-off', 'postponed', 'dossier-incomplete'],
    )
  })

  test('it is adjourned to a working day, and goes on there with a quorum of its own', async () => {
    const until = (resumesOn: string) =>
      secretary('/adjournment', { resumesOn, startsAt: '14:00', place: 'Room 3', reason: 'end-of-day' })
    let dayOff = MEETING_DAY
    while (dayOff.dayOfWeek !== 7) dayOff = dayOff.add({ days: 1 })
    assert.equal((await until(dayOff.toString())).status, 409)
    assert.equal((await until(HELD_ON)).status, 409)
    const adjourned = await until(NEXT_DAY.toString())
    assert.deepEqual([adjourned.status, adjourned.body.waiting], [200, [3]], JSON.stringify(adjourned.body))
    const { body: meeting } = await ground.api.ask('GET', `/meetings/${ids.first}`, { as: 'M1' })
    const { heldOn, startsAt, place, status } = meeting
    assert.deepEqual(
      { heldOn, startsAt, place, status },
      { heldOn: NEXT_DAY.toString(), startsAt: '14:00', place: 'Room 3', status: 'adjourned' },
    )
    const present = ['M1', 'M2', 'M3', 'M4'].map(body.idOf)
    assert.equal((await secretary('/attendance', { present })).status, 409)
    ground.moveTo(NEXT_DAY, 14)
    const resumed = await secretary('/attendance', { present })
    assert.equal(resumed.body.outcome, 'resumed', JSON.stringify(resumed.body))
  })

  test('a separate opinion is filed by the member himself, in words or as a document, and read with the minutes', async () => {
    const own = { filedOn: NEXT_DAY.toString(), words: 'The profile is too short to decide on.' }
    const opinions = '/items/1/opinions'
    assert.equal((await ground.at(ids.first, 'P')(opinions, own)).status, 403)
    const others = { ...own, member: body.idOf('M3') }
    assert.equal((await ground.at(ids.first, 'M2')(opinions, others)).status, 403)
    const neither = await ground.at(ids.first, 'M2')(opinions, { filedOn: own.filedOn })
    assert.equal(neither.status, 422)
    const filed = await ground.at(ids.first, 'M2')(opinions, own)
    assert.equal(filed.status, 202, JSON.stringify(filed.body))
    const raw = file('documents', PDF, { filedOn: own.filedOn, member: body.idOf('M3') })
    const document = await ground.at(ids.first, 'S')(opinions, {}, { raw })
    assert.equal(document.status, 202, JSON.stringify(document.body))
    const undecided = await ground.at(ids.first, 'M2')('/items/3/opinions', own)
    assert.deepEqual([undecided.status, undecided.body.cite], [409, ['para 33']])
    const read = await ground.api.ask('GET', `/meetings/${ids.first}/opinions`, { as: 'M5' })
    const items = read.body.items as { memberId: string; words: string | null; documentId: string | null }[]
    assert.deepEqual(
      items.map(({ memberId, words }) => [memberId, words]),
      [
        [body.idOf('M2'), own.words],
        [body.idOf('M3'), null],
      ],
    )
    const path = `/documents/${items[1]?.documentId}`
    assert.equal((await ground.api.ask('GET', path, { as: 'M5' })).status, 200)
    assert.equal((await ground.api.ask('GET', path, { as: 'E1' })).status, 404)
    assert.equal((await ground.api.ask('GET', `/meetings/${ids.first}/opinions`, { as: 'E1' })).status, 404)
  })

  test('its minutes are due from its last sitting, signed by everybody who was present at any', async () => {
    const closed = await secretary('/close')
    assert.equal((closed.body.signers as string[]).length, 6, JSON.stringify(closed.body))
    assert.deepEqual(closed.body.putOff, [3])
    const signers = closed.body.signers as string[]
    assert.equal((await secretary('/minutes', { signedOn: NEXT_DAY.toString(), signers })).status, 202)
    await ground.engine.client.workflow.getHandle(`meeting/${ids.first}`).result()
    const late = { filedOn: NEXT_DAY.toString(), words: 'Too late.' }
    assert.equal((await ground.at(ids.first, 'M4')('/items/1/opinions', late)).status, 409)
  })

  test('a meeting on paper takes wrong files for no scan, and its votes only from a scan', async () => {
    const { database } = ground.api
    const heldOn = nextWorkingDayOnOrAfter(shippedCalendar, NEXT_DAY.add({ days: 14 }))
    await database.case.updateMany({ data: { meetingOn: new Date(heldOn.toString()) } })
    const case2 = await database.case.findFirstOrThrow({ where: { employeeId: body.idOf('E2') } })
    await database.case.update({
      where: { id: case2.id },
      data: { state: JSON.parse(JSON.stringify(case2.state).replaceAll(HELD_ON, heldOn.toString())) },
    })
    ids.paper = await ground.called({
      ...{ commission: ids.commission, heldOn: heldOn.toString(), cases: [case2.id] },
      announcedOn: NEXT_DAY.toString(),
    })
    const asSecretary = ground.at(ids.paper, 'S')
    const early = await asSecretary('/scans', {}, { raw: file('file', PDF) })
    assert.equal(early.status, 409)
    const paper = await asSecretary('/paper')
    assert.equal(paper.status, 202, JSON.stringify(paper.body))
    await ground.shown(ids.paper, (read) => read.paper !== null)
    for (const [content, name] of [
      ['', 'empty'],
      ['<html>', 'no document'],
    ] as const)
      assert.equal((await asSecretary('/scans', {}, { raw: file('file', content) })).status, 422, name)
    // Entered ten days after it was held, when its minutes had to be signed already.
    ground.moveTo(heldOn.add({ days: 10 }), 9)
    assert.equal((await asSecretary('/attendance', { present: MEMBERS.map(body.idOf) })).status, 200)
    assert.equal((await asSecretary('/items/1/open')).status, 200)
    const vote = (number: string) =>
      asSecretary('/items/1/votes', { member: body.idOf(number), option: 'corresponds' })
    assert.equal((await vote('M1')).status, 409)
    const scan = await asSecretary('/scans', {}, { raw: file('file', PDF) })
    assert.equal(scan.status, 202, JSON.stringify(scan.body))
    await ground.shown(ids.paper, ({ paper: shown }) => (shown as { scans: unknown[] }).scans.length === 1)
    assert.equal((await asSecretary('/scans', {}, { raw: file('file', PDF) })).status, 409)
    const own = await ground.at(ids.paper, 'M2')('/items/1/votes', { option: 'corresponds' })
    assert.equal(own.status, 403)
    for (const number of MEMBERS) assert.equal((await vote(number)).status, 200)
  })

  test('a meeting on paper is counted by a second person, and keeps when it was held and when it was entered', async () => {
    const alone = await ground.at(ids.paper, 'S')('/items/1/close')
    assert.equal(alone.status, 409)
    assert.match(String(alone.body.detail), /second person/)
    const counted = await ground.at(ids.paper, 'M1')('/items/1/close')
    assert.deepEqual([counted.status, counted.body.adopted], [200, 'corresponds'])
    const closed = await ground.at(ids.paper, 'S')('/close')
    assert.equal(closed.status, 200, JSON.stringify(closed.body))
    const signedOn = String(closed.body.minutesLimitOn)
    const { signers } = closed.body
    const signed = await ground.at(ids.paper, 'S')('/minutes', { signedOn, signers })
    assert.deepEqual([signed.status, signed.body.missing], [202, []], JSON.stringify(signed.body))
    await ground.engine.client.workflow.getHandle(`meeting/${ids.paper}`).result()
    const log = await ground.api.database.meetingLogEntry.findMany({
      where: { meetingId: ids.paper },
      orderBy: { seq: 'asc' },
    })
    const votes = log.filter(({ event }) => event === 'VoteCast')
    assert.ok(votes.every(({ data, actorId }) => (data as { enteredById: string }).enteredById === actorId))
    const decided = log.find(({ event }) => event === 'ItemDecided')
    assert.notEqual(decided?.actorId, votes[0]?.actorId)
    const { heldOn } = await ground.api.database.meeting.findUniqueOrThrow({ where: { id: ids.paper } })
    assert.ok(decided && decided.recordedAt.getTime() > heldOn.getTime() + 9 * 86_400_000)
    assert.ok(!log.some(({ event }) => event === 'MinutesLimitMissed'))
  })
})
