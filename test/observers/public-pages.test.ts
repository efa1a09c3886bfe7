import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { servePages } from '../serve-pages.ts'
import { announcedMeeting } from './announced-meeting.ts'

const HELD_ON = '2027-04-08'

describe('the public pages over plain HTTP, for somebody who is not signed in', () => {
  let api: TestApi
  let address: string
  let meeting: string
  let receipt = ''
  let at = '2027-04-02T05:00:00Z'
  let stop = async () => {}
  const now = () => Temporal.Instant.from(at)
  const clock = { now, today: () => civilDateOf(now()) }

  before(async () => {
    api = await openTestApi({ clock })
    ;({ address, close: stop } = await servePages(api, clock))
    const unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    const person = (number: string, familyName: string) =>
      employeeOnRecord(api.database, { number, unitId, familyName })
    const employees = [await person('101', 'Открытый'), await person('102', 'Закрытый')]
    await api.database.employee.update({ where: { id: employees[1] ?? '' }, data: { disclosure: false } })
    meeting = await announcedMeeting(api.database, { ruleset: 'decree-1612', heldOn: HELD_ON, employees })
  })
  after(async () => {
    await stop()
    await api.close()
  })

  const read = async (path: string, language = 'en') => {
    const answer = await fetch(`${address}${path}`, { headers: { 'accept-language': language } })
    return { status: answer.status, text: await answer.text(), url: answer.url }
  }
  const changeMeeting = async (changes: Partial<MeetingState>) => {
    const { state } = await api.database.meeting.findUniqueOrThrow({ where: { id: meeting } })
    const changed = { ...(state as object), ...changes }
    const status = changes.status ? { status: changes.status } : {}
    await api.database.meeting.update({ where: { id: meeting }, data: { state: changed, ...status } })
  }
  const applied = (changes: Record<string, string | Blob> = {}, headers: Record<string, string> = {}) => {
    const body = new FormData()
    const given = { fullName: 'Асанова Айгүл', capacity: 'maslikhat', subordination: 'none' }
    for (const [name, value] of Object.entries({ ...given, contact: '+7 700 000 00 01', ...changes }))
      body.set(name, value)
    const language = { 'accept-language': 'en' }
    const address_ = `${address}/public/meetings/${meeting}/apply`
    return fetch(address_, { method: 'POST', body, headers: { ...language, ...headers } })
  }
  const posted = (path: string, fields: Record<string, string>) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'accept-language': 'en' },
    })

  test('an announcement has the body, day, hour, place and limit, and nobody of the agenda', async () => {
    const list = await read('/public')
    assert.equal(list.status, 200)
    assert.match(list.text, /8 April 2027, 10:00/)
    const { status, text } = await read(`/public/meetings/${meeting}`)
    assert.equal(status, 200)
    for (const told of ['Unit body', 'Room 12', '7 April 2027']) assert.match(text, new RegExp(told))
    assert.doesNotMatch(list.text + text, /Открытый|Закрытый/)
  })

  for (const language of ['kk', 'ru', 'en'])
    test(`the pages are in ${language}`, async () => {
      const { text } = await read(`/public/meetings/${meeting}/apply`, language)
      assert.match(text, new RegExp(`<html lang="${language}"`))
    })

  test('an application without a proper copy is refused with what was typed, and nothing is kept', async () => {
    const without = await applied()
    assert.equal(without.status, 422)
    assert.match(await without.text(), /Асанова Айгүл/)
    const wrong = await applied({ identity: new Blob(['MZ']) })
    assert.equal(wrong.status, 422)
    assert.equal(await api.database.document.count(), 0)
  })

  test('an application is received once however often it is sent, and followed by a number nobody can guess', async () => {
    const given = { identity: new Blob(['%PDF-1.7 a copy']), _key: 'one' }
    const [first, pressedTwice] = await Promise.all([applied(given), applied(given)])
    assert.equal(first.status, 200)
    assert.equal(pressedTwice.url, first.url)
    receipt = new URL(first.url).pathname.split('/').at(-1) ?? ''
    assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
    assert.match(await first.text(), /Papers are looked at/)
    assert.equal(new URL((await applied(given)).url).pathname, `/public/applications/${receipt}`)
    assert.equal(await api.database.observerApplication.count(), 1)
    const typed = receipt.toLowerCase().replaceAll('-', '+')
    assert.equal(
      new URL((await read(`/public/applications?receipt=${typed}`)).url).pathname.at(-1),
      receipt.at(-1),
    )
    assert.equal((await read('/public/applications/AAAA-AAAA-AAAA-AAAA-AAAA')).status, 404)
  })

  test('a place that is given up by a double click is given up once', async () => {
    const other = { fullName: 'Серікова Дана', contact: '+7 700 000 00 09', _key: 'other' }
    const { url } = await applied({ ...other, identity: new Blob(['%PDF-1.7 a copy']) })
    const { pathname } = new URL(url)
    const pressed = await Promise.all([
      posted(`${pathname}/given-up`, {}),
      posted(`${pathname}/given-up`, {}),
    ])
    assert.deepEqual(
      pressed.map((answer) => [answer.status, answer.url]),
      [
        [200, `${address}${pathname}`],
        [200, `${address}${pathname}`],
      ],
    )
    assert.equal(await api.database.observerApplication.count({ where: { cancelledOn: { not: null } } }), 1)
  })

  test('what the memo allows comes in its time: who is heard on the day, without those who may not be disclosed', async () => {
    await api.database.observerApplication.updateMany({ data: { decision: 'qualifies' } })
    assert.equal((await read(`/public/applications/${receipt}/information`)).status, 409)
    at = `${HELD_ON}T05:00:00Z`
    await api.database.observerApplication.updateMany({ data: { registeredOn: new Date(HELD_ON) } })
    await changeMeeting({ status: 'opened' })
    const { status, text } = await read(`/public/applications/${receipt}/information`)
    assert.equal(status, 200)
    assert.match(text, /Открытый/)
    assert.doesNotMatch(text, /Закрытый/)
  })

  test('a letter to the leadership is taken once the meeting is closed, once, and the head is told', async () => {
    const say = (kind: string) =>
      posted(`/public/applications/${receipt}/say/${kind}`, { text: 'It was fair.', _key: kind })
    assert.equal((await say('letter')).status, 422)
    await changeMeeting({ status: 'closed' })
    for (const { status } of await Promise.all([say('letter'), say('letter')])) assert.equal(status, 200)
    for (const kind of ['letter', 'interviews']) assert.equal((await say(kind)).status, 200)
    const said = await api.database.observerOpinion.findMany({ orderBy: { kind: 'asc' } })
    assert.deepEqual(
      said.map(({ kind, text }) => [kind, text]),
      [
        ['interviews', 'It was fair.'],
        ['letter', 'It was fair.'],
      ],
    )
    assert.equal(await api.database.notice.count({ where: { kind: 'observer-letter', role: 'head' } }), 1)
  })

  test('the minutes are read once they are signed, each reading on the access log', async () => {
    assert.equal((await read(`/public/applications/${receipt}/minutes`)).status, 409)
    const minutes = {
      limitOn: '2027-04-13',
      signers: [],
      signed: [],
      reminded: 'not-yet',
      limit: 'open',
    } as const
    await changeMeeting({ minutes: { ...minutes, completedOn: HELD_ON } })
    const { status, text } = await read(`/public/applications/${receipt}/minutes`)
    assert.equal(status, 200)
    assert.doesNotMatch(text, /Закрытый/)
    const log = await api.database.accessLogEntry.findMany({ where: { what: { startsWith: 'observer ' } } })
    assert.deepEqual(
      log.map(({ what }) => what.split(' ').at(-1)),
      ['information', 'minutes'],
    )
  })

  test('a form of another site is refused, and more than ten applications an hour are too many', async () => {
    assert.equal((await applied({}, { origin: 'https://evil.example' })).status, 403)
    const statuses = []
    for (let n = 0; n < 8; n += 1) statuses.push((await applied()).status)
    assert.equal(statuses.at(-1), 429)
    const rows = await api.database.requestCount.findMany()
    assert.ok(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key)))
  })
})
