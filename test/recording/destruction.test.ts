import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { recordingActivities } from '../../activities/recording/recording-activities.ts'
import { civilDateOf } from '../../platform/clock.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { readPdf } from '../paper/pdf-text.ts'
import { type HeldMeeting, heldMeeting, sound } from './recording-ground.ts'

/** Three years after the meeting and a day. */
const OVER = '2029-11-27T05:00:00Z'

describe('the destruction of recordings', () => {
  let api: TestApi
  let folder: string
  let held: HeldMeeting
  let at = '2026-12-01T07:00:00Z'
  const now = () => Temporal.Instant.from(at)
  const ids: string[] = []
  /** Under which the act was approved. */
  let actNumber = ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attestor-destruction-'))
    const storage = folderStorage(folder)
    api = await openTestApi({ storage, clock: { now, today: () => civilDateOf(now()) } })
    held = await heldMeeting(api)
    await api.grant('P', 'personnel')
    for (const head of ['H', 'H2']) await api.grant(head, 'head')
    await api.grant('A', 'auditor')
    for (const size of [1_000, 2_000, 3_000]) {
      const raw = new FormData()
      raw.set('file', new Blob([await buffer(Readable.from(sound(size)))]), 'a.ogg')
      const made = await api.ask('POST', `/meetings/${held.meetingId}/items/1/recordings`, { as: 'S', raw })
      ids.push(String(made.body.id))
    }
  })
  after(async () => {
    await api.close()
    await rm(folder, { recursive: true })
  })

  const activities = () => recordingActivities({ database: api.database, storage: folderStorage(folder) })
  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length
  const drawUp = (as = 'P') => api.ask('POST', '/recording-destructions', { as, body: { unit: held.unitId } })
  const paper = (language: string) => ({ kind: 'destruction-act', language })
  const paperOf = async (id: string, language: string): Promise<string> => {
    const asked = { as: 'P', body: paper(language) }
    const made = await api.ask('POST', `/recording-destructions/${id}/papers`, asked)
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const authorization = `Bearer ${await api.issuer.token('H')}`
    const answer = await fetch(`${api.address}/papers/${made.body.id}`, { headers: { authorization } })
    return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).text
  }
  /** What somebody's office owes on acts of destruction. */
  const owed = async (as: string) => {
    const { body } = await api.ask('GET', '/me/tasks', { as })
    return (body.office as { act: string; destruction: string; recordings: number }[]).map((task) => [
      ...[task.act, task.destruction, task.recordings],
    ])
  }
  const hold = { ground: 'court', reason: 'A court asked for it', on: '2029-11-27' }

  test('has nothing to destroy within three years, and none of a certification that is open', async () => {
    assert.equal((await drawUp()).status, 409)
    at = OVER
    assert.equal((await drawUp()).status, 409)
    assert.deepEqual(await activities().drawUpDestructions({ at, key: 'k' }), { noticeIds: [] })
  })

  test('is drawn up by the monthly schedule, told to the personnel service once, and asks for the head', async () => {
    await held.closeCase()
    await api.ask('POST', `/recordings/${ids[2]}/holds`, { as: 'P', body: hold })
    const { noticeIds } = await activities().drawUpDestructions({ at, key: 'k' })
    assert.equal(noticeIds.length, 1)
    assert.deepEqual(await activities().drawUpDestructions({ at, key: 'other' }), { noticeIds: [] })
    const { body } = await api.ask('GET', '/recording-destructions?status=drawn-up', { as: 'H' })
    const [act] = body.items as { id: string; recordings: { recording: string }[] }[]
    const listed = act?.recordings.map(({ recording }) => recording).sort()
    assert.deepEqual(listed, ids.slice(0, 2).sort())
    assert.equal((await drawUp()).status, 409)
    assert.deepEqual(await owed('H'), [['approve-destruction', act?.id, 2]])
    for (const as of ['P', 'A', 'S']) assert.deepEqual(await owed(as), [])
  })

  test('is set on paper in every language: what it lists by SHA-256, the clause, and blank lines until it is approved', async () => {
    const { id } = await api.database.recordingDestruction.findFirstOrThrow()
    const text = await paperOf(id, 'kk-ru')
    const listed = await api.database.recording.findMany({ where: { id: { in: ids.slice(0, 2) } } })
    for (const { sha256 } of listed) assert.ok(text.replace(/\s/g, '').includes(sha256), text)
    for (const said of ['АКТ', 'УТВЕРЖДАЮ', 'БЕКІТЕМІН', '________', '2027-000001', 'пункт 29'])
      assert.ok(text.includes(said), `${said}: ${text}`)
    assert.doesNotMatch(text, /уничтожена/)
    for (const as of ['A', 'S'])
      assert.equal(
        (await api.ask('POST', `/recording-destructions/${id}/papers`, { as, body: paper('ru') })).status,
        as === 'A' ? 403 : 404,
      )
  })

  test('is approved by the head alone, with the number and day of the act, once: of two at the very same moment one is told', async () => {
    const { id } = await api.database.recordingDestruction.findFirstOrThrow()
    const approve = (as: string, body: object) =>
      api.ask('POST', `/recording-destructions/${id}/approval`, { as, body })
    const act = { actNumber: '7', actOn: '2029-11-27' }
    for (const as of ['P', 'A']) assert.equal((await approve(as, act)).status, 403)
    assert.equal((await approve('stranger', act)).status, 404)
    assert.equal((await approve('H', { ...act, actOn: '2030-01-01' })).status, 422)
    assert.equal((await approve('H', { ...act, actOn: '2029-11-26' })).status, 422)
    const other = { ...act, actNumber: '8' }
    const [one, two] = await Promise.all([approve('H', act), approve('H2', other)])
    assert.deepEqual([one.status, two.status].sort(), [202, 409], JSON.stringify([one.body, two.body]))
    const [approved, refused] = one.status === 202 ? [act, other] : [other, act]
    actNumber = approved.actNumber
    assert.deepEqual((one.status === 202 ? one : two).body.status, 'approved')
    assert.equal((await approve('H', approved)).status, 202)
    assert.equal((await approve('H2', refused)).status, 409)
    assert.deepEqual([await owed('H'), await owed('P')], [[], [['carry-out-destruction', id, 2]]])
    const starts = await api.database.outboxMessage.findMany({ where: { name: 'recordingDestruction' } })
    assert.deepEqual(
      starts.map(({ args }) => args),
      [[{ destructionId: id, at: '2029-11-27T05:00:00Z' }]],
    )
  })

  test('leaves what was held after the approval, destroys the rest for good, and happens once however often it is tried', async () => {
    const { id } = await api.database.recordingDestruction.findFirstOrThrow()
    await api.ask('POST', `/recordings/${ids[1]}/holds`, { as: 'H', body: hold })
    const before = await files()
    assert.deepEqual(await activities().destroyRecordings({ destructionId: id, at }), { left: 0 })
    assert.deepEqual(await activities().destroyRecordings({ destructionId: id, at }), { left: 0 })
    assert.equal(await files(), before - 1)
    const { body } = await api.ask('GET', `/recording-destructions/${id}`, { as: 'A' })
    assert.equal(body.status, 'carried-out')
    const outcomes = body.recordings as { recording: string; outcome: string; reason: string }[]
    const of = (recording?: string) => outcomes.find((each) => each.recording === recording)
    assert.deepEqual(
      [of(ids[0])?.outcome, of(ids[1])?.outcome, of(ids[1])?.reason],
      ['destroyed', 'kept', 'held'],
    )
    const listed = await api.ask('GET', `/meetings/${held.meetingId}/recordings`, { as: 'A' })
    const [item] = listed.body.items as {
      recordings: { id: string; state: string; destroyed: object | null }[]
    }[]
    const gone = item?.recordings.find((each) => each.id === ids[0])
    assert.deepEqual([gone?.state, gone?.destroyed], ['destroyed', { on: '2029-11-27', actNumber }])
    assert.equal((await api.ask('GET', `/recordings/${ids[0]}/content`, { as: 'P' })).status, 409)
    assert.equal(await api.database.recordingLogEntry.count({ where: { event: 'destroyed' } }), 1)
    assert.deepEqual([await owed('H'), await owed('P')], [[], []])
    const text = await paperOf(id, 'ru')
    for (const said of ['№ 7', 'уничтожена', 'сохранена: удержана', 'Акт исполнен 27 ноября 2029'])
      assert.ok(text.includes(said), `${said}: ${text}`)
  })

  test('comes for a recording once its hold is released, by one new act, whoever asks at the same moment', async () => {
    const listed = await api.ask('GET', `/meetings/${held.meetingId}/recordings`, { as: 'P' })
    const [item] = listed.body.items as { recordings: { id: string; holds: { id: string }[] }[] }[]
    const heldBack = item?.recordings.find((each) => each.id === ids[1])
    const release = { hold: heldBack?.holds[0]?.id, reason: 'The court has decided', on: '2029-11-27' }
    const releases = await Promise.all(
      ['P', 'H'].map((as) => api.ask('POST', `/recordings/${ids[1]}/releases`, { as, body: release })),
    )
    assert.deepEqual(releases.map(({ status }) => status).sort(), [200, 409])
    await api.grant('P2', 'personnel')
    const acts = await Promise.all([drawUp(), drawUp('P2')])
    assert.deepEqual(acts.map(({ status }) => status).sort(), [201, 409])
    const second = acts.find(({ status }) => status === 201)
    assert.deepEqual(
      (second?.body.recordings as { recording: string }[] | undefined)?.map(({ recording }) => recording),
      [ids[1]],
    )
  })
})
