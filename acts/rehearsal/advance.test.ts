import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Context } from '@temporalio/activity'
import { Temporal } from 'temporal-polyfill'
import { openRehearsalClock, type RehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type TestEngine, testEngine } from '../../test/engine.ts'
import { advance } from './advance.ts'
import type { Rehearsing } from './rehearsing.ts'

const HOURS = [24, 240]
/** The trial counts its hours from its first task, which comes a little after its start. */
const FIRST_TASK_BY = { seconds: 3 }
/** What each trial meeting does, in order; its next moment stands in its row, as a real one's does. */
const notes: { workflowId: string; line: string }[] = []
const begun = new Map<string, Temporal.Instant>()

let opened: TestDatabase
let engine: TestEngine
let rehearsing: Rehearsing
let clock: RehearsalClock
let worker: { stop(): Promise<void> }

before(async () => {
  opened = await openTestDatabase()
  engine = await testEngine()
  clock = await openRehearsalClock(opened.database)
  rehearsing = { database: opened.database, client: engine.client, clock }
  worker = await engine.host({
    workflowsPath: fileURLToPath(new URL('../../platform/time-skipping/trial/diary.ts', import.meta.url)),
    activities: { note, send: async () => undefined },
  })
})

after(async () => {
  await worker.stop()
  await engine.close()
  await opened.close()
})

beforeEach(async () => {
  notes.length = 0
  await opened.database.meeting.deleteMany()
})

async function note(line: string): Promise<void> {
  const workflowId = Context.current().info.workflowExecution?.workflowId ?? ''
  notes.push({ workflowId, line })
  await writeMoment(workflowId, notes.filter((noted) => noted.workflowId === workflowId).length)
}

async function writeMoment(workflowId: string, passed: number): Promise<void> {
  const hours = HOURS.slice(0, passed + 1).reduce((sum, one) => sum + one, 0)
  const at = passed < HOURS.length ? begun.get(workflowId)?.add({ hours }) : undefined
  await opened.database.meeting.update({
    where: { workflowId },
    data: { nextMomentAt: at ? new Date(at.epochMilliseconds) : null },
  })
}

async function meetingBegun(): Promise<string> {
  const workflowId = `meeting/${randomUUID()}`
  const id = randomUUID()
  await opened.database.meeting.create({
    data: {
      id,
      workflowId,
      heldOn: new Date(),
      startsAt: '10:00',
      place: 'hall',
      status: 'called',
      seq: 0,
      state: {},
      commission: {
        create: {
          id,
          orderNumber: id,
          orderedOn: new Date(),
          chairmanId: id,
          secretaryId: id,
          enteredById: id,
          enteredAt: new Date(),
        },
      },
    },
  })
  await rehearsing.client.workflow.start('diary', {
    taskQueue: engine.taskQueue,
    workflowId,
    args: [HOURS, 'end'],
  })
  begun.set(workflowId, Temporal.Now.instant().add(FIRST_TASK_BY))
  await writeMoment(workflowId, 0)
  return workflowId
}

const inHours = (hours: number) => clock.now().add({ hours })

describe('an advance of the rehearsal', () => {
  test('passes what is due by the goal, and sets the clock to it', async () => {
    const id = await meetingBegun()
    const to = inHours(100)
    assert.deepEqual(await advance(rehearsing, { to }), { reached: true, held: [] })
    assert.deepEqual(
      notes.map(({ workflowId }) => workflowId),
      [id],
    )
    assert.ok(Math.abs(clock.now().since(to).total('seconds')) < 5)
  })

  test('over the next day passes one day only, of everybody', async () => {
    const both = [await meetingBegun(), await meetingBegun()].sort()
    assert.equal((await advance(rehearsing, { next: true })).reached, true)
    assert.deepEqual(notes.map(({ workflowId }) => workflowId).sort(), both)
  })

  test('a new process reads the clock that an earlier one set', async () => {
    const again = await openRehearsalClock(opened.database)
    assert.ok(Math.abs(again.now().since(clock.now()).total('seconds')) < 2)
    await again.moveTo(Temporal.Now.instant())
    assert.ok(again.now().since(Temporal.Now.instant()).total('hours') > 1)
  })

  test('is held while a message is undelivered, and says so', async () => {
    await meetingBegun()
    const { id } = await opened.database.outboxMessage.create({
      data: {
        kind: 'signal',
        workflowId: 'w',
        name: 'n',
        args: [],
        createdAt: new Date(),
        lastError: 'no way',
      },
    })
    const before = clock.now()
    const advanced = await advance(rehearsing, { next: true }, { patienceMs: 200 })
    assert.deepEqual(advanced, { reached: false, held: ['messages not delivered: 1 (no way)'] })
    assert.ok(clock.now().since(before).total('seconds') < 5)
    assert.deepEqual(notes, [])
    await opened.database.outboxMessage.delete({ where: { id } })
  })

  test('is held while a notice has neither gone out nor been refused', async () => {
    await meetingBegun()
    const id = randomUUID()
    await opened.database.notice.create({
      data: { id, kind: 'x', role: 'employee', params: {}, outcome: 'queued', queuedAt: new Date() },
    })
    const { reached, held } = await advance(rehearsing, { next: true }, { patienceMs: 200 })
    assert.deepEqual({ reached, held }, { reached: false, held: ['notices not settled: 1'] })
    assert.deepEqual(notes, [])
    await opened.database.notice.delete({ where: { id } })
  })

  test('is held when a meeting does not pass the moment that its row tells', async () => {
    const id = await meetingBegun()
    await rehearsing.client.workflow.getHandle(id).terminate()
    const { reached, held } = await advance(rehearsing, { next: true }, { patienceMs: 500 })
    assert.equal(reached, false)
    assert.match(held.join(), /is due and does not pass/)
  })
})
