import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { Worker } from '@temporalio/worker'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import { verifyMeetingLog } from '../../records/meeting/read-meeting-log.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { MEETING } from '../../workflows/meeting/input.ts'
import { callTestMeeting, type MeetingGround, openMeetingGround, toldTo } from './meeting-ground.ts'

const DAY = 86_400

const refusedFor = async (asked: Promise<unknown>, cite: readonly string[]) =>
  assert.rejects(asked, (error: unknown) => {
    assert.ok(
      error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure,
      String(error),
    )
    assert.equal(error.cause.type, 'Unlawful')
    assert.deepEqual((error.cause.details as [{ cite: string[] }])[0].cite, cite)
    return true
  })

describe('a meeting on the engine', () => {
  let ground: MeetingGround
  let worker: Awaited<ReturnType<MeetingGround['host']>>
  before(async () => {
    ground = await openMeetingGround()
    worker = await ground.host()
  })
  after(async () => {
    await worker.stop()
    await ground.close()
  })

  const stateOf = async (meetingId: string) => {
    const meeting = await findMeeting(ground.database, meetingId)
    assert.ok(meeting)
    return meeting.state
  }

  test('a tie is settled by the chairman, the case is told, and the log is whole', async () => {
    const meeting = await callTestMeeting(ground)
    assert.equal((await meeting.attend('abcd')).outcome, 'opened')
    await meeting.openReady()
    for (const [seat, option] of [
      ['a', 'demotion'],
      ['b', 'demotion'],
      ['c', 'corresponds'],
      ['d', 'corresponds'],
    ] as const)
      await meeting.vote(seat, option)
    const counted = await meeting.count()
    assert.deepEqual([counted.adopted, counted.by], ['demotion', 'chairman'])
    assert.deepEqual(await toldTo(ground.database, meeting.meetingId), ['decided'])
    const item = await ground.database.meetingItem.findFirstOrThrow({
      where: { meetingId: meeting.meetingId },
    })
    assert.deepEqual([item.status, item.decision, item.by], ['decided', 'demotion', 'chairman'])
    const closed = await meeting.close()
    assert.equal(closed.signers.length, 5)
    assert.deepEqual(await verifyMeetingLog(ground.database, meeting.meetingId), {
      entries: 11,
      brokenAt: null,
    })
    const notices = await ground.database.notice.findMany({ where: { meetingId: meeting.meetingId } })
    assert.equal(notices.length, 6)
    assert.ok(notices.every(({ id }) => ground.notified.includes(id)))
  })

  test('a tie that nobody settles is voted again, and after the third round put off', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('bcde', 'b')
    await meeting.openReady()
    const outcomes: string[] = []
    for (const _ of [1, 2, 3]) {
      for (const [seat, option] of [
        ['b', 'demotion'],
        ['c', 'demotion'],
        ['d', 'corresponds'],
        ['e', 'corresponds'],
      ] as const)
        await meeting.vote(seat, option)
      outcomes.push((await meeting.count()).outcome)
    }
    assert.deepEqual(outcomes, ['revote', 'revote', 'put-off'])
    assert.deepEqual(await toldTo(ground.database, meeting.meetingId), ['not-decided'])
  })

  test('without quorum it is not held and each case needs another meeting', async () => {
    const meeting = await callTestMeeting(ground, { items: 2 })
    const answer = await meeting.attend('abc')
    assert.deepEqual([answer.outcome, answer.cite], ['not-held', ['para 20']])
    await meeting.handle.result()
    assert.deepEqual(await toldTo(ground.database, meeting.meetingId), ['not-decided', 'not-decided'])
  })

  test('votes that the rules do not allow are refused with their clause, and a repeat gets its answer', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcd')
    await meeting.openReady()
    const key = randomUUID()
    const first = await meeting.vote('a', 'corresponds', key)
    assert.deepEqual(await meeting.vote('a', 'corresponds', key), first)
    await refusedFor(meeting.vote('a', 'demotion'), ['para 21'])
    await refusedFor(meeting.vote('e', 'corresponds'), ['para 20'])
    await refusedFor(meeting.vote('x', 'corresponds'), ['para 21'])
    await refusedFor(meeting.vote('b', 'dismissal'), ['para 31'])
    await meeting.vote('b', 'corresponds')
    await meeting.vote('c', 'corresponds')
    assert.equal((await meeting.count()).outcome, 'adopted')
    await refusedFor(meeting.vote('d', 'corresponds'), ['para 21'])
    const state = await stateOf(meeting.meetingId)
    assert.deepEqual(state.items[0]?.decided?.counts.corresponds, 3)
  })

  test('votes that are cast at the same moment are all counted', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcde')
    await meeting.openReady()
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((seat) => meeting.vote(seat, 'corresponds')))
    assert.equal((await meeting.count()).counts.corresponds, 5)
  })

  test('an item is not opened before the profile was seen', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcd')
    const given = { n: 1, employee: 'came', recused: [] } as const
    await refusedFor(meeting.open({ ...given, standing: { admitted: true, profileSeen: null } }), ['para 13'])
  })

  test('a further run of it goes on where the run before stopped', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcd')
    await meeting.openReady()
    await meeting.vote('a', 'corresponds')
    const found = await findMeeting(ground.database, meeting.meetingId)
    assert.ok(found)
    await meeting.handle.terminate('the next run takes over')
    const soFar = { state: found.state, seq: found.seq, now: meeting.input.calledAt, answers: {} }
    await ground.engine.client.workflow.start(MEETING, {
      taskQueue: ground.engine.taskQueue,
      workflowId: meeting.workflowId,
      args: [{ ...meeting.input, soFar }],
    })
    await refusedFor(meeting.vote('a', 'corresponds'), ['para 21'])
    await meeting.vote('b', 'corresponds')
    await meeting.vote('c', 'corresponds')
    assert.equal((await meeting.count()).adopted, 'corresponds')
    assert.equal((await verifyMeetingLog(ground.database, meeting.meetingId)).brokenAt, null)
  })

  test('its history replays against the workflow as it is', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('bcde', 'b')
    await meeting.openReady()
    for (const seat of ['b', 'c', 'd']) await meeting.vote(seat, 'corresponds')
    await refusedFor(meeting.vote('b', 'corresponds'), ['para 21'])
    await meeting.count()
    await meeting.close()
    await ground.engine.fastForward(meeting.workflowId, 60 * DAY)
    const replayed = {
      workflowBundle: await workflowBundle(),
      dataConverter: dataConverter(ground.engine.settings),
    }
    await Worker.runReplayHistory(replayed, await meeting.handle.fetchHistory(), meeting.workflowId)
  })

  test('an item with its votes takes less than seventy events of history', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcde')
    await meeting.openReady()
    for (const seat of ['a', 'b', 'c', 'd', 'e']) await meeting.vote(seat, 'corresponds')
    await meeting.count()
    const { historyLength } = await meeting.handle.describe()
    assert.ok(historyLength < 70, `${historyLength} events for one item`)
  })

  test('one that nobody opens on its day ends by itself', async () => {
    const meeting = await callTestMeeting(ground)
    const { nextMomentAt } = await ground.database.meeting.findUniqueOrThrow({
      where: { id: meeting.meetingId },
    })
    assert.ok(nextMomentAt === null || nextMomentAt.getTime() > Date.now())
    await ground.engine.fastForward(meeting.workflowId, 25 * DAY + 20 * DAY)
    assert.equal((await meeting.handle.result()).status, 'not-held')
    assert.deepEqual(await toldTo(ground.database, meeting.meetingId), ['not-decided'])
  })

  test('its missed minutes are recorded with their clause, and their late signatures end it', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcd')
    await meeting.openReady()
    for (const seat of ['a', 'b', 'c']) await meeting.vote(seat, 'corresponds')
    await meeting.count()
    const { signers } = await meeting.close()
    await ground.engine.fastForward(meeting.workflowId, 60 * DAY)
    assert.equal((await stateOf(meeting.meetingId)).minutes?.limit, 'missed')
    const log = await ground.database.meetingLogEntry.findMany({
      where: { meetingId: meeting.meetingId },
      orderBy: { seq: 'asc' },
    })
    const missed = log.find(({ event }) => event === 'MinutesLimitMissed')
    assert.deepEqual(missed?.cite, ['para 33'])
    const on = new Date(Date.now() + 70 * DAY * 1000).toISOString()
    await meeting.handle.signal('minutesSigned', {
      key: randomUUID(),
      at: on,
      actorId: null,
      given: { signers, on: on.slice(0, 10) },
    })
    await meeting.handle.result()
    assert.deepEqual(await toldTo(ground.database, meeting.meetingId), ['decided', 'minutes-signed'])
  })
})
