import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { until as untilSo } from '../until.ts'
import { heardByNoneRecused } from './heard-by-none-recused.ts'
import { HELD_ON, type HeldMeeting, heldMeeting, sound } from './recording-ground.ts'

const SIZE = 3 * 1024 * 1024 + 17
const PARA_29 = ['para 29']

describe('recordings of interviews over HTTP', () => {
  let api: TestApi
  let folder: string
  let held: HeldMeeting
  let content: Buffer
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attestor-recordings-'))
    api = await openTestApi({ storage: folderStorage(folder) }, { RECORDING_MAX_BYTES: '5000000' })
    held = await heldMeeting(api)
    content = await buffer(Readable.from(sound(SIZE)))
    for (const [person, role] of [
      ['P', 'personnel'],
      ['H', 'head'],
      ['A', 'auditor'],
    ] as const)
      await api.grant(person, role)
  })
  after(async () => {
    await api.close()
    await rm(folder, { recursive: true })
  })

  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())

  const attach = (
    bytes: Buffer | string,
    given: { as?: string; n?: number; key?: string; name?: string } = {},
  ) => {
    const { as = 'S', n = 1, key, name = 'interview.ogg' } = given
    const raw = new FormData()
    raw.set('file', new Blob([bytes]), name)
    const headers = key === undefined ? {} : { 'Idempotency-Key': key }
    return api.ask('POST', `/meetings/${held.meetingId}/items/${n}/recordings`, { as, raw, headers })
  }
  const hear = async (id: unknown, as: string, range?: string) => {
    const headers = { authorization: `Bearer ${await api.issuer.token(as)}`, ...(range && { range }) }
    return fetch(`${api.address}/recordings/${id}/content`, { headers })
  }
  const listed = async () => {
    const { status, body } = await api.ask('GET', `/meetings/${held.meetingId}/recordings`, { as: 'A' })
    assert.equal(status, 200, JSON.stringify(body))
    return body.items as {
      n: number
      state: string
      cite: string[]
      recordings: { id: string; size: number }[]
    }[]
  }
  const theFirst = async () => (await listed())[0]?.recordings.find(({ size }) => size === SIZE)?.id
  const setMeeting = async (status: string) => {
    const { state } = await api.database.meeting.findUniqueOrThrow({ where: { id: held.meetingId } })
    await api.database.meeting.update({
      where: { id: held.meetingId },
      data: { state: { ...(state as object), status } },
    })
  }

  test('one that is missing after the meeting is a breach shown on the item', async () => {
    const state = async () => (await listed()).map((item) => [item.n, item.state])
    assert.deepEqual(await state(), [
      [1, 'awaited'],
      [2, 'not-heard'],
    ])
    await setMeeting('closed')
    assert.deepEqual(await state(), [
      [1, 'missing'],
      [2, 'not-heard'],
    ])
    assert.deepEqual((await listed())[0]?.cite, PARA_29)
    await setMeeting('opened')
  })

  test('is attached with its size and SHA-256, and kept until three years after the meeting', async () => {
    const { status, body, headers } = await attach(content)
    assert.equal(status, 201, JSON.stringify(body))
    assert.equal(headers.get('location'), `/api/v1/meetings/${held.meetingId}/recordings`)
    assert.deepEqual([body.size, body.mediaType, body.state], [SIZE, 'audio/ogg', 'kept'])
    assert.equal(body.sha256, createHash('sha256').update(content).digest('hex'))
    const until = `${Number(HELD_ON.slice(0, 4)) + 3}${HELD_ON.slice(4)}`
    assert.deepEqual(body.keeping, { outcome: 'kept', reason: 'term-runs', until, cite: PARA_29 })
    assert.equal((await listed())[0]?.state, 'kept')
  })

  test('sent again, under its key or without, is the one that there is', async () => {
    const key = randomUUID()
    const again = await attach(content, { key })
    assert.equal(again.status, 201)
    assert.equal((await listed())[0]?.recordings.length, 1)
    const other = Buffer.concat([content, Buffer.from('another')])
    const second = await attach(other, { key })
    assert.equal(second.status, 201)
    assert.equal((await attach(other, { key })).body.id, second.body.id)
    assert.equal((await attach(Buffer.concat([other, other.subarray(0, 9)]), { key })).status, 422)
    assert.equal((await listed())[0]?.recordings.length, 2)
    assert.equal((await files()).length, 2)
  })

  for (const [what, bytes, status, said] of [
    ['an empty file', '', 422, /is empty/],
    ['what is no recording', '%PDF-1.7 a page', 422, /is no recording: expected MP4/],
    [
      'one larger than the limit',
      Buffer.concat([Buffer.from('OggS'), Buffer.alloc(5_000_001)]),
      413,
      /5000000 bytes/,
    ],
  ] as const)
    test(`refuses ${what} and keeps nothing of it`, async () => {
      const before = (await files()).length
      const { status: answered, body } = await attach(bytes as string)
      assert.equal(answered, status, JSON.stringify(body))
      assert.match(String(body.detail), said)
      assert.equal((await files()).length, before)
    })

  test('refuses one for an item that was not opened, and for one that there is not', async () => {
    assert.equal((await attach(content, { n: 2 })).status, 409)
    assert.equal((await attach(content, { n: 9 })).status, 404)
  })

  test('of which the upload breaks off leaves nothing behind', async () => {
    const before = (await files()).length
    const rows = await api.database.recording.count()
    const token = await api.issuer.token('S')
    const boundary = 'x'
    const sending = request(`${api.address}/meetings/${held.meetingId}/items/1/recordings`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'transfer-encoding': 'chunked',
      },
    })
    sending.on('error', () => {})
    sending.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.ogg"\r\n\r\n`)
    sending.write(content.subarray(0, 2_000_000))
    await untilSo(async () => (await files()).length === before + 1)
    sending.destroy()
    await untilSo(async () => (await files()).length === before)
    assert.equal(await api.database.recording.count(), rows)
  })

  test('is heard whole and in parts, and each hearing is on the access log once', async () => {
    const id = await theFirst()
    const whole = await hear(id, 'P')
    assert.deepEqual([whole.status, whole.headers.get('accept-ranges')], [200, 'bytes'])
    assert.deepEqual(Buffer.from(await whole.arrayBuffer()), content)
    const part = await hear(id, 'P', 'bytes=1048570-1048580')
    assert.equal(part.status, 206)
    assert.equal(part.headers.get('content-range'), `bytes 1048570-1048580/${SIZE}`)
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), content.subarray(1_048_570, 1_048_581))
    assert.equal((await hear(id, 'P', `bytes=${SIZE}-`)).status, 416)
    await (await hear(id, 'M', 'bytes=0-0')).arrayBuffer()
    const heard = await api.database.accessLogEntry.findMany({ where: { what: `recording ${id}` } })
    assert.equal(heard.length, 2)
    assert.ok(heard.every(({ caseId }) => caseId === held.caseId))
  })

  for (const [person, status] of [
    ['P', 206],
    ['H', 206],
    ['A', 206],
    ['S', 206],
    ['M', 206],
    ['E', 403],
    ['E2', 404],
    ['stranger', 404],
  ] as const)
    test(`is ${status === 206 ? 'heard' : 'not heard'} by ${person}`, async () => {
      const id = await theFirst()
      assert.equal((await hear(id, person, 'bytes=0-3')).status, status)
    })

  test('is attached by the secretary or the personnel service, by nobody else', async () => {
    for (const as of ['M', 'H', 'A']) assert.equal((await attach(content, { as })).status, 403)
    assert.equal((await attach(content, { as: 'P' })).status, 201)
    for (const as of ['E2', 'stranger']) assert.equal((await attach(content, { as })).status, 404)
  })

  test('is held with a ground and a reason, and released with a reason', async () => {
    const id = await theFirst()
    const hold = { ground: 'court', reason: 'Court of Almaly district', actNumber: '2-115', on: '2026-12-01' }
    const heldBack = await api.ask('POST', `/recordings/${id}/holds`, { as: 'P', body: hold })
    assert.equal(heldBack.status, 201, JSON.stringify(heldBack.body))
    const [first] = heldBack.body.holds as { id: string; since: string; ground: string }[]
    assert.deepEqual([first?.ground, first?.since], ['court', '2026-12-01'])
    const release = { hold: first?.id, reason: 'The judgment is final', on: '2026-12-01' }
    assert.equal(
      (await api.ask('POST', `/recordings/${id}/releases`, { as: 'S', body: release })).status,
      403,
    )
    const free = await api.ask('POST', `/recordings/${id}/releases`, { as: 'H', body: release })
    assert.deepEqual([free.status, free.body.holds], [200, []])
    assert.equal(
      (await api.ask('POST', `/recordings/${id}/releases`, { as: 'H', body: release })).status,
      409,
    )
  })

  heardByNoneRecused(() => ({ api, held, theFirst, hear }))

  test('with a byte changed in the storage is not played on, and becomes a breach', async () => {
    const id = await theFirst()
    const { storedAs } = await api.database.recording.findUniqueOrThrow({ where: { id: String(id) } })
    await truncate(join(folder, storedAs), SIZE - 1)
    await appendFile(join(folder, storedAs), 'X')
    assert.equal((await (await hear(id, 'P', 'bytes=0-99')).arrayBuffer()).byteLength, 100)
    await assert.rejects(async () => (await hear(id, 'P')).arrayBuffer())
    const { state } = await api.database.recording.findUniqueOrThrow({ where: { id: String(id) } })
    assert.deepEqual([state, (await listed())[0]?.state], ['broken', 'kept'])
    await rm(join(folder, storedAs))
    assert.equal((await hear(id, 'P', 'bytes=0-99')).status, 409)
    const log = await api.database.recordingLogEntry.findMany({
      where: { recordingId: String(id) },
      orderBy: { at: 'asc' },
    })
    assert.equal(log.filter(({ event }) => event === 'broken').length, 1)
  })
})
