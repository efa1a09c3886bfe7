import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
import { openTestApi, TEST_NOW, type TestApi } from '../api.ts'
import { pageVisits } from '../page-visits.ts'
import { servePages } from '../serve-pages.ts'
import { papersByForms } from './papers-by-forms.ts'
import { type HeldMeeting, heldMeeting, sound } from './recording-ground.ts'

type Visits = ReturnType<typeof pageVisits>

describe('the pages of recordings and observers over plain HTTP', () => {
  let api: TestApi
  let visits: Visits
  let held: HeldMeeting
  let stop = async () => {}

  before(async () => {
    api = await openTestApi()
    const pages = await servePages(api, stoppedClock(TEST_NOW))
    stop = pages.close
    visits = pageVisits(api.database, pages.address)
    held = await heldMeeting(api)
    await api.grant('P', 'personnel')
    await api.grant('H', 'head')
  })
  after(async () => {
    await stop()
    await api.close()
  })

  const read: Visits['read'] = (...asked) => visits.read(...asked)
  const text: Visits['text'] = (...asked) => visits.text(...asked)
  const send: Visits['send'] = (...asked) => visits.send(...asked)
  const day = (name: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '12', [`${name}-year`]: '2026' })
  const at = (path: string) => `/meetings/${held.meetingId}${path}`

  test('a recording is attached by a form while it comes, heard in parts, and shown to nobody else', async () => {
    const content = await buffer(Readable.from(sound(3_000_000)))
    const refused = await send(at('/items/1/recording'), 'S', { file: new Blob(['%PDF-1.7']) })
    assert.equal(refused.status, 422)
    const sent = await send(at('/items/1/recording'), 'S', { file: new Blob([content]) })
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, at('/recordings')])
    const page = await text(at('/recordings'), 'M')
    assert.equal(page.status, 200)
    const [, id] = /recordings\/([0-9a-f-]{36})\/content/.exec(page.text) ?? []
    const part = await read(`/recordings/${id}/content`, 'M', { range: 'bytes=0-3' })
    assert.deepEqual([part.status, await part.text()], [206, 'OggS'])
    assert.equal((await read(`/recordings/${id}/content`, 'E')).status, 403)
    assert.equal((await read(`/recordings/${id}/content`, 'stranger')).status, 404)
    const held_ = { ground: 'court', reason: 'A court asked for it', ...day('on') }
    assert.equal((await send(`/recordings/${id}/hold`, 'P', held_)).status, 303)
    const after_ = await text(at('/recordings'), 'P')
    assert.match(after_.text, /A court asked for it/)
    const [, release = ''] = /href="([^"]+\/release)"/.exec(after_.text) ?? []
    assert.equal((await send(release, 'P', { reason: 'Decided', ...day('on') })).status, 303)
    assert.doesNotMatch((await text(at('/recordings'), 'P')).text, /A court asked for it/)
  })

  test('an act of destruction is a task of the head, approved on its page, set on paper, then seen to by the personnel service', async () => {
    const { id } = await api.database.recording.findFirstOrThrow()
    const act = '00000000-0000-4000-8000-000000000001'
    await api.database.recordingDestruction.create({
      data: {
        ...{ id: act, unitId: held.unitId, status: 'drawn-up', drawnUpOn: new Date(), drawnUpAt: new Date() },
        items: { create: [{ recordingId: id, n: 1 }] },
      },
    })
    const whole = `/recordings/destructions/${act}`
    assert.match((await text('/', 'H')).text, new RegExp(`href="${whole}">Approve the act of destruction`))
    assert.doesNotMatch((await text('/', 'P')).text, /act of destruction/)
    assert.ok((await text('/recordings', 'H')).text.includes(`href="${whole}"`))
    const shown = (await text(whole, 'H')).text
    const { sha256 } = await api.database.recording.findFirstOrThrow()
    for (const told of [sha256, 'Approve the act', '2027-000001']) assert.ok(shown.includes(told), told)
    assert.doesNotMatch((await text(whole, 'P')).text, /Approve the act/)
    assert.equal((await text(whole, 'stranger')).status, 404)
    const approval = `/recordings/destructions/${act}/approval`
    assert.equal((await text(approval, 'P')).status, 403)
    const sent = await send(approval, 'H', { actNumber: '7', ...day('actOn') })
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, whole])
    const made = await send(`${whole}/papers/new`, 'P', { language: 'ru' })
    assert.deepEqual([made.status, made.headers.get('location')], [303, whole])
    assert.match(
      (await text(whole, 'P')).text,
      /href="\/papers\/.*being carried out|being carried out.*href="\/papers\//s,
    )
    assert.match((await text('/', 'P')).text, /is not carried out yet/)
    assert.doesNotMatch((await text('/', 'H')).text, /Approve the act/)
    assert.equal((await text('/recordings/destructions/new', 'P')).status, 200)
    assert.equal((await text('/recordings/destructions/new', 'H')).status, 403)
  })

  test('an application on paper is registered with its time, decided on, and its publication recorded', async () => {
    const applicant = { fullName: 'Асанова', capacity: 'maslikhat', subordination: 'none', contact: '+7 1' }
    const given = { ...applicant, attached: 'identity', appliedTime: '09:30', ...day('appliedOn') }
    const sent = await send(at('/observers/new'), 'P', given)
    assert.equal(sent.status, 303, await sent.text())
    assert.match(sent.headers.get('location') ?? '', /receipt=[0-9A-Z-]{24}$/)
    const row = await api.database.observerApplication.findFirstOrThrow()
    assert.equal(row.appliedAt.toISOString(), '2026-12-01T04:30:00.000Z')
    assert.equal((await text(at('/observers'), 'M')).text.includes('+7 1'), false)
    const decided = { decision: 'refused', ground: 'identity' }
    assert.equal((await send(`/observers/${row.id}/decision`, 'P', decided)).status, 303)
    const published = {
      what: 'announcement',
      place: 'board',
      placeName: 'Hall',
      ...day('publishedOn'),
      publishedTime: '09:00',
    }
    assert.equal((await send(at('/publications/new'), 'P', published)).status, 303)
    const { status, text: shown } = await text(at('/observers'), 'P')
    assert.equal(status, 200)
    for (const told of ['Асанова', 'Hall', '\\+7 1']) assert.match(shown, new RegExp(told))
    for (const path of ['told', 'given-up', 'registered'])
      assert.equal((await text(`/observers/${row.id}/${path}`, 'P')).status, 200)
    assert.equal((await text(at('/observers/notices'), 'P')).status, 200)
  })

  test('files for the body’s website, the whole file of an employee and his dossier are taken from their pages', async () => {
    const page = await read(at('/publications/announcement/html?language=en'), 'P')
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html'])
    assert.match(page.headers.get('content-disposition') ?? '', /^attachment/)
    assert.match((await text(at('/observers'), 'P')).text, /publications\/announcement\/xlsx/)
    const { employeeId } = await api.database.case.findUniqueOrThrow({ where: { id: held.caseId } })
    const archive = `/roster/${employeeId}/file.zip`
    assert.match((await text('/my-file', 'E')).text, new RegExp(archive))
    assert.equal((await read(archive, 'E')).headers.get('content-type'), 'application/zip')
    assert.equal((await read(archive, 'M')).status, 404)
    const { number } = await api.database.case.findUniqueOrThrow({ where: { id: held.caseId } })
    assert.equal((await read(`/cases/${number}/dossier.zip`, 'E')).status, 409)
  })

  papersByForms(() => ({ api, held, text, send, at, day }))
})
