import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { storeAnnulment } from '../../records/annulment/store-annulment.ts'
import { verifyMeetingLog } from '../../records/meeting/read-meeting-log.ts'
import { postSignal } from '../../records/outbox/post-message.ts'
import { meetingStateQuery, minutesSignedSignal } from '../../workflows/meeting/messages.ts'
import { submit } from '../absence/bygone-case.ts'
import { dayAhead, noonOf } from '../certification/case-ground.ts'
import { holdStages, isServed, showProfile } from '../certification/lives.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { callTestMeeting, type HeldMeeting } from '../meeting/meeting-ground.ts'
import { until, untilSeen } from '../until.ts'
import { approvedList, type ListedCase } from './approved-list.ts'
import type { Death } from './death.ts'
import { insist } from './insist.ts'
import { killedOpening, openingProcess } from './killed-opening.ts'
import { mortalWorkers } from './mortal-workers.ts'
import { expectWhole } from './whole-case.ts'

/** What happens, at which messages the workers die meanwhile, each three times, and how it is seen to be done. */
type Chapter = { act: () => Promise<unknown>; at: readonly string[]; done: () => Promise<boolean> }

describe('workers that are killed between one workflow and another (SIGKILL)', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let workers: Awaited<ReturnType<typeof mortalWorkers>>
  let notices: { stop(): Promise<void> }
  before(async () => {
    ;[engine, ground] = await Promise.all([testEngine(), openTestDatabase()])
    workers = await mortalWorkers(engine, ground)
    const deliverNotices = async ({ noticeIds }: { noticeIds: string[] }) =>
      noticeIds.map((noticeId) => ({
        ...{ noticeId, outcome: 'accepted', at: noonOf(dayAhead(0)), servedOn: dayAhead(0) },
        serviceOwed: false,
      }))
    notices = await engine.host({ taskQueue: `${engine.taskQueue}-notices`, activities: { deliverNotices } })
  })
  after(async () => {
    await workers.stop()
    await notices.stop()
    await engine.close()
    await ground.close()
  })

  /** Lives chapter after chapter, with a worker that dies at each message: before it, unacknowledged, and after it. */
  const live = async (chapters: readonly Chapter[]): Promise<number> => {
    const deaths = chapters.map(({ at }) =>
      at.flatMap((message): Death[] =>
        (['before', 'unacknowledged', 'after'] as const).map((point) => ({ at: message, point })),
      ),
    )
    const order = deaths.flat()
    let n = 0
    await workers.live(order.slice(0, 1))
    for (const [index, { act, done }] of chapters.entries()) {
      const going = act()
      const failing = going.then(() => new Promise<never>(() => undefined))
      for (const _ of deaths[index] ?? []) {
        await Promise.race([workers.died(), failing])
        n += 1
        await workers.live(order.slice(n, n + 1))
      }
      await going
      await until(done)
    }
    return n
  }

  test('an approved list opens each case once, whose meeting tells it once what became of it, and an annulment opens one anew', async () => {
    const { database } = ground
    const cases = await approvedList({ engine, database }, ['decided', 'put off', 'dismissed', 'heard later'])
    const [decided, putOff, dismissed, later] = await killedOpening(ground, cases)
    assert.ok(decided && putOff && dismissed && later)
    const all = [decided, putOff, dismissed, later]
    let [first, second] = [null, null] as [HeldMeeting | null, HeldMeeting | null]
    let heldOn = ''
    const called = (life: ListedCase, meeting: HeldMeeting | null) => async () =>
      (await life.state()).current.meeting?.meetingId === meeting?.meetingId
    const of = (lives: readonly ListedCase[]) =>
      lives.map(({ caseId, employeeId, workflowId }) => ({ caseId, employeeId, caseWorkflowId: workflowId }))
    const isClosed = async (life: ListedCase) => (await life.state()).status === 'closed'

    const chapters: Chapter[] = [
      {
        act: async () => undefined,
        at: ['start/certification'],
        done: async () => (await Promise.all(all.map((life) => life.state()))).every(({ seq }) => seq > 0),
      },
      {
        act: async () => {
          for (const life of all) heldOn = await ready(life)
          first = await callTestMeeting({ database, engine }, { of: of([decided, putOff]), heldOn })
        },
        at: ['fact/called'],
        done: async () => (await called(decided, first)()) && (await called(putOff, first)()),
      },
      {
        act: async () => {
          const { attend, openReady, vote, count } = first ?? assert.fail()
          await insist(() => attend('abcde'))
          await insist(() => openReady())
          for (const seat of 'abc') await insist(() => vote(seat, 'corresponds'))
          await insist(() => count())
        },
        at: ['fact/decided'],
        done: async () => (await decided.state()).decisions.length > 0,
      },
      {
        act: () => insist(() => first?.close() ?? assert.fail()),
        at: ['fact/not-decided'],
        done: async () => (await putOff.state()).current.newMeetingFor !== null,
      },
      {
        act: () => signMinutes(first),
        at: ['fact/minutes-signed'],
        done: async () => (await decided.state()).decisions[0]?.minutesOn !== null,
      },
      {
        act: async () => {
          second = await callTestMeeting({ database, engine }, { of: of([dismissed, later]), heldOn })
        },
        at: ['start/meeting'],
        done: async () => (await called(dismissed, second)()) && (await called(later, second)()),
      },
      {
        act: () =>
          submit(ground, dismissed, { kind: 'life-event', data: { event: 'dismissal' }, on: heldOn }),
        at: ['dropItem'],
        done: async () => (await eventsOf(second)).includes('ItemDropped'),
      },
      {
        act: async () => {
          await decided.tell('acquainted', {}, heldOn)
          await until(() => isClosed(decided))
          await annul(decided, heldOn)
        },
        at: ['start/annulment'],
        done: async () => (await database.case.count({ where: { predecessorId: decided.caseId } })) === 1,
      },
    ]
    assert.equal(await live(chapters), 24)

    await everythingDelivered()
    for (const [life, events] of [
      [decided, ['MeetingCalled', 'DecisionMade', 'MinutesSigned', 'CaseClosed']],
      [putOff, ['MeetingCalled', 'DecisionPutOff']],
      [dismissed, ['MeetingCalled', 'MeetingDropped', 'CaseEnded']],
      [later, ['MeetingCalled']],
    ] as const) {
      await expectWhole(database, life.caseId)
      for (const event of ['CaseOpened', ...events])
        assert.equal(await database.caseLogEntry.count({ where: { caseId: life.caseId, event } }), 1, event)
    }
    for (const meeting of [first, second])
      assert.equal((await verifyMeetingLog(database, meeting?.meetingId ?? '')).brokenAt, null)
    assert.equal((await eventsOf(second)).filter((event) => event === 'ItemDropped').length, 1)
    const successor = await database.case.findFirstOrThrow({ where: { predecessorId: decided.caseId } })
    await until(async () => (await database.case.findUniqueOrThrow({ where: { id: successor.id } })).seq > 0)
    await expectWhole(database, successor.id)
    const told = await database.notice.findMany({
      where: { caseId: successor.id, kind: 'certification-annulled' },
    })
    assert.deepEqual(told.map(({ role }) => role).sort(), ['employee', 'personnel'])
    await killedAnnulment(dismissed)
  })

  /** The case after an annulled one is opened by processes that die before, inside and after its transaction. */
  const killedAnnulment = async (life: ListedCase): Promise<void> => {
    const { database } = ground
    const [id, recordedAt] = [randomUUID(), noonOf(dayAhead(0))]
    await database.annulment.create({
      data: {
        ...{ id, caseId: life.caseId, round: 1, byCommissionId: null, actNumber: '13', reasons: 'x' },
        ...{ actOn: new Date(dayAhead(0)), falsified: ['testing'], recordedAt, recordedById: randomUUID() },
      },
    })
    const deed = { annulment: { annulmentId: id, recordedAt } }
    for (const [nth, point, left] of [
      [1, 'before', 0],
      [3, 'after', 0],
      [1, 'after', 1],
    ] as const) {
      await openingProcess(ground.url, deed, { kind: 'step', nth, point })
      assert.equal(await database.case.count({ where: { predecessorId: life.caseId } }), left)
    }
    await openingProcess(ground.url, deed, null)
    const next = await database.case.findMany({ where: { predecessorId: life.caseId } })
    assert.equal(next.length, 1)
    const { workflowId, id: nextId } = next[0] ?? assert.fail()
    assert.equal(await database.outboxMessage.count({ where: { workflowId, kind: 'start' } }), 1)
    assert.equal(
      await database.notice.count({ where: { caseId: nextId, kind: 'certification-annulled' } }),
      2,
    )
  }

  /** Everything is done before the meeting. @returns its day */
  const ready = async (life: ListedCase): Promise<string> => {
    const wish = { earliest: true, polygraphLeftOutFor: 'no examiner' } as const
    const { schedule } = await insist(() => life.schedule(wish))
    await life.until(isServed)
    await showProfile(life)
    await holdStages(life, schedule)
    return schedule.meeting
  }

  const signMinutes = async (meeting: HeldMeeting | null): Promise<void> => {
    assert.ok(meeting)
    const { minutes, heldOn } = await meeting.handle.query(meetingStateQuery)
    const given = { signers: [...(minutes?.signers ?? [])], on: heldOn }
    const told = { key: randomUUID(), at: `${heldOn}T09:00:00.000Z`, actorId: null, given }
    await postSignal(ground.database, {
      ...{ workflowId: meeting.workflowId, name: minutesSignedSignal.name, args: [told] },
    })
  }

  const annul = (life: ListedCase, on: string) => {
    const id = randomUUID()
    return ground.database.$transaction((tx) =>
      storeAnnulment(tx, {
        ...{ id, caseId: life.caseId, caseWorkflowId: life.workflowId, round: 1, byCommissionId: null },
        ...{ actNumber: '12', actOn: on, falsified: ['testing'], reasons: 'x', recordedAt: noonOf(on) },
        recordedById: randomUUID(),
        start: { workflowId: `annulment/${id}`, type: 'annulment' },
      }),
    )
  }

  const eventsOf = async (meeting: HeldMeeting | null): Promise<string[]> =>
    (await ground.database.meetingLogEntry.findMany({ where: { meetingId: meeting?.meetingId ?? '' } })).map(
      ({ event }) => event,
    )

  const everythingDelivered = () =>
    untilSeen(
      () => ground.database.outboxMessage.findMany({ where: { deliveredAt: null } }),
      (waiting) => waiting.length === 0,
    )
})
