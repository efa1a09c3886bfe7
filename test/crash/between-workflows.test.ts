import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { annulmentActivities } from '../../activities/annulment/annulment-activities.ts'
import { storeAnnulment } from '../../records/annulment/store-annulment.ts'
import { verifyMeetingLog } from '../../records/meeting/read-meeting-log.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { deliverBatch } from '../../worker/relay/relay.ts'
import { bygoneCase, daysAgo, submit } from '../absence/bygone-case.ts'
import { dayAhead, hostCases, prepareCase } from '../certification/case-ground.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { callTestMeeting } from '../meeting/meeting-ground.ts'
import { until } from '../until.ts'
import { clientOf, databaseOf, type Effects } from './effects.ts'
import { atEveryPoint, type Deed } from './every-point.ts'
import { expectWhole } from './whole-case.ts'

describe('a process that stops between one workflow and another, and another that begins again', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let hosted: Awaited<ReturnType<typeof hostCases>>
  before(async () => {
    engine = await testEngine()
    ground = await openTestDatabase()
    hosted = await hostCases(engine, ground)
  })
  after(async () => {
    await hosted.stop()
    await engine.close()
    await ground.close()
  })

  /** Delivers what was left for workflows, and what they leave for each other meanwhile, until it is done. */
  const relay = async (effects: Effects, workflows: readonly string[], isDone: () => Promise<boolean>) => {
    const { database } = ground
    const theirs = { workflowId: { in: [...workflows] }, deliveredAt: null }
    // The next process comes when the lease of the one that stopped has ended.
    await database.outboxMessage.updateMany({ where: theirs, data: { leasedUntil: null } })
    const parts = {
      database: databaseOf(database, effects, { kind: 'outbox', pass: ['$transaction'] }),
      client: clientOf(engine.client, effects),
      taskQueue: engine.taskQueue,
      log: { warn: () => undefined },
    }
    await until(async () => {
      await deliverBatch(parts)
      return (await database.outboxMessage.count({ where: theirs })) === 0 && (await isDone())
    })
  }

  test('begins each case and meeting once; a case that ends by itself leaves the agenda once', async () => {
    const stops = await atEveryPoint(caseOnAgenda)
    assert.ok(stops >= 20, String(stops))
  })

  /** The opening of a case, its call to a meeting, its end by itself, and that the meeting hears of it. */
  const caseOnAgenda = async (): Promise<Deed> => {
    const { database } = ground
    const life = await bygoneCase({ engine, database }, { days: 1 })
    const { workflowId, type, args } = life.start
    const input = JSON.parse(JSON.stringify(args)) as JsonValue[]
    await database.$transaction((tx) => postStart(tx, { workflowId, type, args: input }))
    const of = [{ caseId: life.caseId, employeeId: life.employeeId, caseWorkflowId: workflowId }]
    const heldOn = life.stood.current.schedule?.meeting ?? ''
    const meeting = await callTestMeeting({ database, engine }, { of, heldOn })
    const dismissal = await submit(ground, life, {
      kind: 'life-event',
      data: { event: 'dismissal' },
      on: heldOn,
    })
    const dropped = { meetingId: meeting.meetingId, event: 'ItemDropped' }
    const isDropped = async () => (await database.meetingLogEntry.count({ where: dropped })) > 0
    return {
      perform: (effects) => relay(effects, [workflowId, meeting.workflowId], isDropped),
      check: async () => {
        await life.handle.result()
        await expectWhole(database, life.caseId)
        for (const event of ['MeetingCalled', 'MeetingDropped', 'CaseEnded'])
          assert.equal(await database.caseLogEntry.count({ where: { caseId: life.caseId, event } }), 1, event)
        const fact = await database.fact.findUniqueOrThrow({ where: { id: dismissal } })
        assert.equal(fact.judgement, 'taken')
        await meeting.handle.result()
        assert.equal((await verifyMeetingLog(database, meeting.meetingId)).brokenAt, null)
        const log = await database.meetingLogEntry.findMany({ where: { meetingId: meeting.meetingId } })
        assert.deepEqual(log.map(({ event }) => event).sort(), [
          'ItemDropped',
          'MeetingCalled',
          'MeetingNotHeld',
        ])
      },
    }
  }

  test('opens the case that follows an annulled one once, with its start and its notices', async () => {
    const stops = await atEveryPoint(annulledCase)
    assert.ok(stops >= 10, String(stops))
  })

  const annulledCase = async (): Promise<Deed> => {
    const { database } = ground
    const old = await prepareCase(database)
    const { state } = await bygoneStateOf(old.caseId)
    await database.case.update({ where: { id: old.caseId }, data: { status: 'closed', state } })
    const id = randomUUID()
    const recordedAt = `${dayAhead(0)}T07:00:00.000Z`
    await database.$transaction((tx) =>
      storeAnnulment(tx, {
        ...{ id, caseId: old.caseId, caseWorkflowId: old.workflowId, round: 1, byCommissionId: null },
        ...{ actNumber: '12', actOn: daysAgo(1), falsified: ['testing'], reasons: 'x', recordedAt },
        recordedById: randomUUID(),
        start: { workflowId: `annulment/${id}`, type: 'annulment' },
      }),
    )
    return {
      perform: (effects) =>
        annulmentActivities(databaseOf(database, effects, { kind: 'step' })).openSuccessor({
          annulmentId: id,
          recordedAt,
        }),
      check: async () => {
        const [next, ...others] = await database.case.findMany({ where: { predecessorId: old.caseId } })
        assert.ok(next && others.length === 0)
        const starts = { workflowId: next.workflowId, kind: 'start' }
        assert.equal(await database.outboxMessage.count({ where: starts }), 1)
        const told = await database.notice.findMany({ where: { caseId: next.id } })
        assert.deepEqual(told.map(({ role }) => role).sort(), ['employee', 'personnel'])
      },
    }
  }

  const bygoneStateOf = async (caseId: string) => {
    const { stood } = await bygoneCase({ engine, database: ground.database }, { days: 1 })
    const state = { ...stood, status: 'closed', frame: { ...stood.frame, caseId } }
    return { state: JSON.parse(JSON.stringify(state)) as object }
  }
})
