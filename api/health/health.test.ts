import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Client } from '@temporalio/client'
import { Temporal } from 'temporal-polyfill'
import { stoppedClock } from '../../platform/clock.ts'
import { TASK_QUEUE } from '../../platform/task-queues.ts'
import { openDatabase } from '../../records/database.ts'
import { noteStorageLook } from '../../records/housekeeping/storage-look.ts'
import { openRehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type TestEngine, testEngine } from '../../test/engine.ts'
import { type MailPeer, startMailPeer } from '../../test/mail-peer.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { keepPresent, type Presence } from '../../worker/presence/keep-present.ts'
import { type HealthParts, health } from './health.ts'

describe('GET /health', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let peer: MailPeer
  let worker: { stop(): Promise<void> }
  let presence: Presence
  let parts: HealthParts
  const nowhere = openDatabase('postgresql://nobody@127.0.0.1:1/nothing', { max: 1 })
  before(async () => {
    ;[engine, ground, peer] = await Promise.all([testEngine(), openTestDatabase(), startMailPeer()])
    worker = await engine.host({ taskQueue: TASK_QUEUE, workflowBundle: await workflowBundle() })
    presence = await keepPresent({ database: ground.database, log: { warn: () => undefined } })
    parts = {
      database: ground.database,
      temporal: async () => engine.client,
      settings: { mail: { url: peer.url, from: 'a@body.kz' } },
      clock: stoppedClock('2026-12-01T07:00:00Z'),
    }
  })
  after(async () => {
    await presence.stop()
    await worker.stop()
    await Promise.all([engine.close(), ground.close(), peer.close(), nowhere.$disconnect()])
  })

  /** The parts that are named as away. */
  const away = async (replaced: Partial<HealthParts>): Promise<string[]> => {
    const answer = await health({ ...parts, ...replaced })
    const named = Object.entries(answer.parts).filter(([, state]) => state !== 'ok')
    assert.equal(answer.status, named.length === 0 ? 'ok' : 'unavailable')
    return named.map(([part]) => part)
  }

  test('is ok once every part is usable', async () => {
    assert.deepEqual(await away({}), [])
  })

  test('notes the end of the calendar from a year before it, by the clock of the rehearsal, and stays ok', async () => {
    const clock = await openRehearsalClock(ground.database)
    assert.deepEqual((await health({ ...parts, clock })).notes, [])
    await clock.moveTo(Temporal.Instant.from('2030-01-02T05:00:00Z'))
    const { status, notes } = await health({ ...parts, clock: await openRehearsalClock(ground.database) })
    assert.equal(status, 'ok')
    assert.match(notes.join(), /ends on 2030-12-31/)
  })

  test('notes how many files no row names, since when, and when they are removed, until a look finds none', async () => {
    const at = (date: string) => new Date(`${date}T05:00:00Z`)
    const found = { found: 4, forgotten: 1, oldestLeft: at('2026-11-01') }
    await noteStorageLook(ground.database, found, at('2026-11-20'))
    const { status, notes } = await health(parts)
    assert.equal(status, 'ok')
    assert.match(
      notes.join(),
      /^3 files lie in the storage .* the oldest since 2026-11-01\. From 2026-12-02 on/,
    )
    const none = { found: 1, forgotten: 1, oldestLeft: null }
    await noteStorageLook(ground.database, none, at('2026-11-21'))
    assert.deepEqual((await health(parts)).notes, [])
  })

  test('names the database when it is away, and nothing else', async () => {
    assert.deepEqual(await away({ database: nowhere }), ['database'])
  })

  test('names Temporal when it is away, and nothing else', async () => {
    const refused = (): Promise<Client> => Promise.reject(new Error('refused'))
    assert.deepEqual(await away({ temporal: refused }), ['temporal'])
  })

  test('names mail when its server does not answer, and nothing else', async () => {
    const mail = { url: 'smtp://127.0.0.1:1', from: 'a@body.kz' }
    assert.deepEqual(await away({ settings: { mail } }), ['mail'])
  })

  test('names the worker at once when it has taken its leave', async () => {
    await presence.stop()
    assert.deepEqual(await away({}), ['worker'])
    presence = await keepPresent({ database: ground.database, log: { warn: () => undefined } })
    assert.deepEqual(await away({}), [])
  })

  test('names the worker fifteen seconds after it was killed', async () => {
    await presence.stop()
    const ago = (seconds: number) => ground.database.$executeRaw`
      INSERT INTO "WorkerPresence" VALUES (gen_random_uuid(), now() - make_interval(secs => ${seconds}))`
    await ago(16)
    assert.deepEqual(await away({}), ['worker'])
    await ago(10)
    assert.deepEqual(await away({}), [])
  })
})
