import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord } from '../body-on-record.ts'
import { HELD_ON, type HeldMeeting } from './recording-ground.ts'

/** The pages of a meeting that was held, over plain HTTP. */
type PagesGround = {
  api: TestApi
  held: HeldMeeting
  text(path: string, as: string): Promise<{ status: number; text: string }>
  send(path: string, as: string, fields: Record<string, string | Blob>): Promise<Response>
  /** An address of the meeting. */
  at(path: string): string
  /** The first of December as a form asks for it. */
  day(name: string): Record<string, string>
}

/** What comes and goes on paper, by the forms of the console: each empty at first, refused, then done. */
export const papersByForms = (ground: () => PagesGround): void => {
  test('papers of an order and of many cases are made by forms, and what could not be made is named', async () => {
    const { api, held, text, send } = ground()
    const { commissionId } = await api.database.meeting.findUniqueOrThrow({ where: { id: held.meetingId } })
    const order = `/commissions/${commissionId}/papers`
    assert.match((await text(`/commissions/${commissionId}`, 'P')).text, new RegExp(order))
    const made = await send(`${order}/new`, 'P', { kind: 'commission-order', language: 'en' })
    assert.deepEqual([made.status, made.headers.get('location')], [303, order], await made.text())
    assert.match((await text(order, 'P')).text, /Order on the commission/)
    assert.equal((await text(`${order}/new`, 'M')).status, 403)
    const list = await text('/cases', 'P')
    assert.match(list.text, new RegExp(`name="case" type="checkbox" value="${held.caseId}"`))
    assert.doesNotMatch((await text('/cases', 'H')).text, /type="checkbox"/)
    assert.equal((await text('/papers/of-cases', 'P')).status, 409)
    const many = `/papers/of-cases?case=${held.caseId}`
    assert.equal((await send(many, 'P', { kind: 'head-order', language: 'en' })).status, 422)
    const sent = await send(many, 'P', { kind: 'profile', language: 'en' })
    assert.equal(sent.status, 303, await sent.text())
    const outcome = await text(sent.headers.get('location') ?? '', 'P')
    assert.match(outcome.text, /1 paper was made[\s\S]+href="\/documents\/[0-9a-f-]{36}"/)
    const reserve = `/units/${held.unitId}/papers`
    assert.match((await text('/reserve', 'P')).text, new RegExp(reserve))
    const empty = await send(`${reserve}/new`, 'P', { kind: 'reserve-list', language: 'en' })
    assert.ok([409, 422].includes(empty.status))
    assert.match(await empty.text(), /No order that puts somebody on a list/)
  })

  test('of many cases those whose paper could not be made are named with the reason, and the others are one file', async () => {
    const { api, held, text, send } = ground()
    const employeeId = await employeeOnRecord(api.database, { number: 'E3', unitId: held.unitId })
    const bare = await caseOnRecord(api.database, {
      ...{ number: '2027-000031', employeeId, unitId: held.unitId },
    })
    const raw = new FormData()
    for (const [name, value] of Object.entries({ kind: 'session', occurredOn: HELD_ON, attended: 'true' }))
      raw.set(name, value)
    raw.set('documents', new Blob(['%PDF-1.4 a list']), 'list.pdf')
    assert.equal((await api.ask('POST', `/cases/${held.caseId}/acts`, { as: 'P', raw })).status, 202)
    const address = `/papers/of-cases?case=${held.caseId}&case=${bare}`
    const chosen = { kind: 'dossier-inventory', language: 'kk' }
    assert.match((await text(address, 'P')).text, /2 cases are chosen/)
    assert.equal((await send(address, 'M', chosen)).status, 422)
    const sent = await send(address, 'P', chosen)
    assert.equal(sent.status, 303, await sent.text())
    const outcome = (await text(sent.headers.get('location') ?? '', 'P')).text
    for (const told of [/1 paper was made/, /Not made/, /2027-000031/, /its inventory would be empty/])
      assert.match(outcome, told)
    assert.equal((await text(sent.headers.get('location') ?? '', 'M')).status, 404)
  })

  test('a list has no papers at first, none while nobody is on it, then the one that was made by its form', async () => {
    const { api, held, text, send } = ground()
    const [determinationId, listId] = [randomUUID(), randomUUID()]
    await api.grant('A', 'auditor')
    await api.database.determination.create({
      data: {
        ...{ id: determinationId, asOf: new Date('2026-12-01'), ruleset: 'decree-1612', state: 'done' },
        ...{ progress: {}, startedAt: new Date() },
        lists: { create: { id: listId, personnelUnitId: held.unitId, state: 'approved' } },
      },
    })
    const papers = `/lists/${listId}/papers`
    assert.match((await text(papers, 'P')).text, /No papers have been made yet/)
    const chosen = { kind: 'list-and-schedule', language: 'ru' }
    const refused = await send(`${papers}/new`, 'P', chosen)
    assert.deepEqual([refused.status, /Nobody is on this list/.test(await refused.text())], [422, true])
    const { employeeId } = await api.database.case.findUniqueOrThrow({ where: { id: held.caseId } })
    await api.database.determinationEntry.create({
      data: {
        ...{ id: randomUUID(), determinationId, employeeId, personnelNumber: 'E', listId, status: 'due' },
        ...{ due: new Date('2027-01-11'), cite: ['para 3'], caseId: held.caseId },
      },
    })
    const made = await send(`${papers}/new`, 'P', chosen)
    assert.deepEqual([made.status, made.headers.get('location')], [303, papers], await made.text())
    const seen = (await text(papers, 'A')).text
    assert.match(seen, /href="\/papers\/[0-9a-f-]{36}">List and schedule/)
    assert.doesNotMatch(seen, /Make a paper/)
    assert.equal((await text(`${papers}/new`, 'A')).status, 403)
    assert.equal((await text(papers, 'stranger')).status, 404)
  })

  test('a scan of signed minutes is taken with whose signatures it has, and by nobody but who keeps them', async () => {
    const { api, held, text, send, at, day } = ground()
    const seat = async (personnelNumber: string) =>
      (await api.database.employee.findUniqueOrThrow({ where: { personnelNumber } })).id
    const signers = [await seat('M'), await seat('S')]
    const minutes = { limitOn: '2026-12-01', signers, signed: [], missing: signers, completedOn: null }
    await changeMeeting(ground(), {
      ...{ status: 'closed', minutes: { ...minutes, reminded: 'not-yet', limit: 'open' } },
    })
    const path = at('/signed-minutes')
    const opened = await text(path, 'S')
    for (const signer of signers) assert.ok(opened.text.includes(`value="${signer}"`), opened.text)
    assert.equal((await text(path, 'P')).status, 403)
    const given = { signers: signers[0] ?? '', _checked: 'yes', ...day('signedOn') }
    const bare = await send(path, 'S', given)
    assert.deepEqual([bare.status, /href="#documents/.test(await bare.text())], [422, true])
    assert.equal((await send(path, 'S', { ...given, documents: new Blob(['MZ'], {}) })).status, 422)
    const scan = { documents: new Blob(['%PDF-1.7 signed']) }
    const early = await send(path, 'S', { ...given, ...scan, 'signedOn-year': '2025' })
    assert.equal(early.status, 422, 'signed before the meeting')
    assert.equal(await api.database.document.count({ where: { kind: 'signed-minutes' } }), 0)
    assert.equal((await send(path, 'S', { ...given, ...scan })).status, 303)
    const kept = await api.database.document.findFirstOrThrow({ where: { kind: 'signed-minutes' } })
    const { args } = await api.database.outboxMessage.findFirstOrThrow({ where: { name: 'minutesSigned' } })
    assert.ok(JSON.stringify(args).includes(kept.id) && JSON.stringify(args).includes(signers[0] ?? '-'))
    assert.equal(kept.meetingId, held.meetingId)
  })

  test('an opinion on paper is refused until its observer was there, then registered with time and scan', async () => {
    const { api, held, text, send, at } = ground()
    const id = randomUUID()
    await api.database.observerApplication.create({
      data: {
        ...{ id, meetingId: held.meetingId, fullName: 'Есенов', contact: '+7 2', capacity: 'maslikhat' },
        ...{ subordination: 'none', attached: ['identity'], registeredById: randomUUID() },
        appliedAt: new Date('2026-11-19T05:00:00Z'),
      },
    })
    await changeMeeting(ground(), { status: 'closed' })
    const path = `/observers/${id}/opinion`
    assert.doesNotMatch((await text(at('/observers'), 'P')).text, new RegExp(path))
    const on = { 'receivedOn-day': '27', 'receivedOn-month': '11', 'receivedOn-year': '2026' }
    const given = { kind: 'interviews', text: 'Fair.', receivedTime: '09:00', ...on, _checked: 'yes' }
    const scan = { documents: new Blob(['%PDF-1.7 opinion']) }
    const absent = await send(path, 'P', { ...given, ...scan })
    assert.match(await absent.text(), /not registered on the day of the meeting/)
    const registeredOn = new Date(HELD_ON)
    await api.database.observerApplication.update({ where: { id }, data: { registeredOn } })
    assert.match((await text(at('/observers'), 'P')).text, new RegExp(`href="${path}"`))
    assert.equal((await send(path, 'P', given)).status, 422, 'without its scan')
    assert.equal(await api.database.observerOpinion.count(), 0)
    const sent = await send(path, 'P', { ...given, ...scan })
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, at('/observers')], await sent.text())
    const shown = (await text(at('/observers'), 'P')).text
    assert.match(shown, /Есенов, 27 November 2026[\s\S]+Fair\./)
    const { documentIds } = await api.database.observerOpinion.findFirstOrThrow()
    assert.ok(shown.includes(`/documents/${documentIds[0]}`))
    assert.equal((await text(path, 'M')).status, 403)
  })
}

/** The meeting goes on on record, as its workflow would have it. */
const changeMeeting = async ({ api, held }: PagesGround, changes: object): Promise<void> => {
  const where = { id: held.meetingId }
  const { state } = await api.database.meeting.findUniqueOrThrow({ where })
  const changed = { state: { ...Object(state), ...changes }, status: 'closed' }
  await api.database.meeting.update({ where, data: changed })
}
