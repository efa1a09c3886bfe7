import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sendUnsent } from '../../activities/housekeeping/send-unsent.ts'
import { sweepSpools } from '../../activities/roster/sweep-spools.ts'
import { forgetOver, RETENTION } from '../../records/housekeeping/retention.ts'
import { tellAgain } from '../../records/outbox/tell-again.ts'
import {
  ensureHousekeepingSchedule,
  HOUSEKEEPING_SCHEDULE,
} from '../../worker/schedule/housekeeping-schedule.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { testEngine } from '../engine.ts'
import { noticeGround } from '../notice-ground.ts'

const NOW = new Date('2027-03-01T05:00:00Z')
const DAY_MS = 86_400_000

describe('what is kept for a while only', () => {
  let ground: TestDatabase
  before(async () => {
    ground = await openTestDatabase()
  })
  after(() => ground.close())

  /** One of each kind, of which so many days have gone by. */
  const rowsOfAge = async (days: (kept: keyof typeof RETENTION) => number): Promise<void> => {
    const { database } = ground
    const at = (kept: keyof typeof RETENTION) => new Date(NOW.getTime() - days(kept) * DAY_MS)
    const accountId = randomUUID()
    const [path, key] = [randomUUID(), randomUUID()]
    await database.webSession.create({
      data: {
        ...{
          id: key,
          accountId,
          personnelNumber: '1',
          csrfToken: 't',
          idToken: 'i',
          startedAt: at('sessions'),
        },
        expiresAt: at('sessions'),
      },
    })
    await database.formDraft.create({ data: { accountId, path, values: {}, savedAt: at('drafts') } })
    await database.formKey.create({ data: { accountId, path, key, madeAt: at('formKeys') } })
    await database.idempotencyKey.create({
      data: { accountId, key, requestHash: 'h', createdAt: at('idempotencyKeys') },
    })
    await database.requestCount.create({ data: { key, count: 1, until: at('requestCounts') } })
    const message = { kind: 'signal', workflowId: 'w', name: 'fact', args: [], createdAt: NOW }
    await database.outboxMessage.create({ data: { ...message, deliveredAt: at('deliveredMessages') } })
  }

  test('is forgotten the day after its time, each kind after its own, and not before', async () => {
    await rowsOfAge((kept) => RETENTION[kept].keptDays + 1)
    await rowsOfAge((kept) => RETENTION[kept].keptDays - 0.5)
    const one = Object.fromEntries(Object.keys(RETENTION).map((kept) => [kept, 1]))
    const none = Object.fromEntries(Object.keys(RETENTION).map((kept) => [kept, 0]))
    assert.deepEqual(await forgetOver(ground.database, NOW), one)
    assert.deepEqual(await forgetOver(ground.database, NOW), none)
  })

  test('a message that nobody was told yet is kept, however old', async () => {
    await ground.database.outboxMessage.create({
      data: { kind: 'signal', workflowId: 'w', name: 'fact', args: [], createdAt: new Date(0) },
    })
    assert.equal((await forgetOver(ground.database, NOW)).deliveredMessages, 0)
  })
})

describe('a fact that its case was told of and has not judged', () => {
  let ground: TestDatabase
  before(async () => {
    ground = await openTestDatabase()
  })
  after(() => ground.close())

  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

  const factOf = async (caseId: string, told: { judgement: string | null; deliveredAt: Date }) => {
    const { database } = ground
    const id = randomUUID()
    const { workflowId } = await database.case.findUniqueOrThrow({ where: { id: caseId } })
    const given = { id, caseId, kind: 'profile', occurredOn: NOW, receivedAt: NOW, actorId: randomUUID() }
    await database.fact.create({ data: { ...given, data: {}, judgement: told.judgement } })
    const signal = { kind: 'signal', workflowId, name: 'fact', args: [{ key: id }], createdAt: NOW }
    await database.outboxMessage.create({ data: { ...signal, deliveredAt: told.deliveredAt } })
    return id
  }

  test('is told again after an hour; what was judged, and what was told just now, is not', async () => {
    const { database } = ground
    const { caseId } = await noticeGround(database, { email: null })
    const unheard = await factOf(caseId, { judgement: null, deliveredAt: hoursAgo(2) })
    await factOf(caseId, { judgement: 'taken', deliveredAt: hoursAgo(2) })
    await factOf(caseId, { judgement: null, deliveredAt: hoursAgo(0) })
    assert.equal(await tellAgain(database, { afterSeconds: 3_600 }), 1)
    const waiting = await database.outboxMessage.findMany({ where: { deliveredAt: null } })
    assert.deepEqual(
      waiting.map(({ args }) => args),
      [[{ key: unheard }]],
    )
  })
})

describe('a notice that nobody has tried to send for a day', () => {
  let ground: TestDatabase
  before(async () => {
    ground = await openTestDatabase()
  })
  after(() => ground.close())

  test('gets a delivery of its own; one that was tried, and one of today, does not', async () => {
    const { database } = ground
    const { caseId } = await noticeGround(database, { email: null })
    const day = new Date(NOW.getTime() - DAY_MS)
    const queued = async (queuedAt: Date) => {
      const id = randomUUID()
      const notice = { id, caseId, kind: 'profile-due', role: 'directHead', params: {}, cite: [], queuedAt }
      await database.notice.create({ data: { ...notice, outcome: 'queued' } })
      return id
    }
    const unsent = await queued(new Date(day.getTime() - 1))
    await queued(NOW)
    const tried = await queued(new Date(0))
    await database.noticeAttempt.create({
      data: { id: randomUUID(), noticeId: tried, at: day, outcome: 'deferred', response: '451' },
    })
    assert.equal(await sendUnsent(database, day), 1)
    const started = await database.outboxMessage.findMany({ where: { name: 'noticeDelivery' } })
    assert.deepEqual(
      started.map(({ args }) => args),
      [[{ noticeIds: [unsent] }]],
    )
  })
})

test('the spool of an import that was killed is removed, one that is being written is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-sweep-'))
  for (const name of ['attestor-roster-old', 'attestor-roster-new', 'other']) await mkdir(join(folder, name))
  const long = new Date(Date.now() - 3 * DAY_MS)
  await utimes(join(folder, 'attestor-roster-old'), long, long)
  assert.equal(await sweepSpools(new Date(Date.now() - 2 * DAY_MS), folder), 1)
  assert.deepEqual((await readdir(folder)).sort(), ['attestor-roster-new', 'other'])
  await rm(folder, { recursive: true })
})

test('the house is kept every night, however many workers see to it', async () => {
  const engine = await testEngine()
  const { client, taskQueue } = engine
  for (let worker = 0; worker < 2; worker += 1) await ensureHousekeepingSchedule(client, { taskQueue })
  const handle = client.schedule.getHandle(HOUSEKEEPING_SCHEDULE)
  const [next] = (await handle.describe()).info.nextActionTimes
  assert.match(next?.toISOString() ?? '', /T22:20:00/)
  await handle.delete()
  await engine.close()
})
