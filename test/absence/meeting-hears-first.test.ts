import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { postSignal } from '../../records/outbox/post-message.ts'
import { amendedCalendar } from '../../regulation/calendar/amended-calendar.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { minutesLimit } from '../../regulation/meeting/minutes-limit.ts'
import { deliverBatch } from '../../worker/relay/relay.ts'
import {
  attendanceUpdate,
  calendarAmendedSignal,
  dropItemSignal,
  meetingStateQuery,
  minutesSignedSignal,
} from '../../workflows/meeting/messages.ts'
import {
  callTestMeeting,
  type HeldMeeting,
  type MeetingGround,
  openMeetingGround,
} from '../meeting/meeting-ground.ts'
import { until } from '../until.ts'

describe('a meeting judges what it is told by when that was received', () => {
  let ground: MeetingGround
  let worker: { stop(): Promise<void> }
  before(async () => {
    ground = await openMeetingGround()
    worker = await ground.host()
  })
  after(async () => {
    await worker.stop()
    await ground.close()
  })

  const eventsOf = async (meetingId: string) =>
    (await ground.database.meetingLogEntry.findMany({ where: { meetingId }, orderBy: { seq: 'asc' } })).map(
      ({ event }) => event,
    )

  /** A meeting whose one item is decided and that is closed: its minutes are due. */
  const closedMeeting = async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcde')
    await meeting.openReady()
    for (const seat of 'abcde') await meeting.vote(seat, 'corresponds')
    await meeting.count()
    await meeting.close()
    const { minutes, heldOn } = await meeting.handle.query(meetingStateQuery)
    assert.ok(minutes)
    return { meeting, minutes, heldOn }
  }

  test('hears of the signatures before anybody is reminded of them', async () => {
    const { database, engine } = ground
    const { meeting, minutes, heldOn } = await closedMeeting()
    const given = { signers: [...minutes.signers], on: heldOn }
    const told = { key: randomUUID(), at: `${heldOn}T09:00:00.000Z`, actorId: null, given }
    await postSignal(database, {
      workflowId: meeting.workflowId,
      name: minutesSignedSignal.name,
      args: [told],
    })
    const { nextMomentAt } = await database.meeting.findUniqueOrThrow({ where: { id: meeting.meetingId } })
    const ahead = Math.ceil(((nextMomentAt?.getTime() ?? 0) - Date.now()) / 1_000)
    await engine.fastForward(meeting.workflowId, ahead + 1_800)
    assert.equal((await eventsOf(meeting.meetingId)).includes('MinutesReminded'), false)
    const { client, taskQueue } = engine
    await until(async () => {
      await deliverBatch({ database, client, taskQueue, log: { warn: () => undefined } })
      return (await eventsOf(meeting.meetingId)).includes('MinutesCompleted')
    })
    const events = await eventsOf(meeting.meetingId)
    assert.deepEqual(
      events.filter((event) => event === 'MinutesReminded' || event === 'MinutesLimitMissed'),
      [],
    )
  })

  const resultOf = async ({ handle }: HeldMeeting) => (await handle.result()) as MeetingState

  const signed = (meeting: HeldMeeting, given: { signers: readonly string[]; on: string; at: string }) => {
    const { signers, on, at } = given
    const told = { key: randomUUID(), at, actorId: null, given: { signers: [...signers], on } }
    return meeting.handle.signal(minutesSignedSignal, told)
  }

  for (const [received, hour, mark, isMissed] of [
    ['a second before midnight, they are in time', '18:59:59.000Z', 'in-time', false],
    ['at midnight, the limit was missed first', '19:00:00.000Z', 'late', true],
  ] as const)
    test(`signatures on the last day of the minutes: received ${received}`, async () => {
      const { meeting, minutes } = await closedMeeting()
      const { limitOn, signers } = minutes
      const on = isMissed ? parseCivilDate(limitOn).add({ days: 1 }).toString() : limitOn
      await signed(meeting, { signers, on, at: `${limitOn}T${hour}` })
      await resultOf(meeting)
      const marks = await ground.database.meetingLogEntry.findMany({
        where: { meetingId: meeting.meetingId, event: 'MinutesSigned' },
      })
      assert.deepEqual([...new Set(marks.map(({ data }) => (data as { inTime: string }).inTime))], [mark])
      const events = await eventsOf(meeting.meetingId)
      assert.equal(events.includes('MinutesLimitMissed'), isMissed)
      if (isMissed) assert.ok(events.indexOf('MinutesLimitMissed') < events.indexOf('MinutesSigned'))
    })

  test('it is opened until a second before the midnight of its day, and at midnight was not held', async () => {
    const [in_, late] = await Promise.all([callTestMeeting(ground), callTestMeeting(ground)])
    const attend = (meeting: HeldMeeting, hour: string) => {
      const present = meeting.input.called.composition
      const given = { present, presidingId: null, barred: [] }
      const asked = { key: randomUUID(), at: `${meeting.input.called.heldOn}T${hour}`, actorId: null, given }
      return meeting.handle.executeUpdate(attendanceUpdate, { args: [asked] })
    }
    assert.equal((await attend(in_, '18:59:59.000Z')).outcome, 'opened')
    await assert.rejects(attend(late, '19:00:00.000Z'))
    const at = `${late.input.called.heldOn}T19:00:00.000Z`
    const dropped = {
      key: randomUUID(),
      at,
      caseId: late.input.called.agenda[0]?.caseId ?? '',
      reason: 'dates-moved',
    }
    await late.handle.signal(dropItemSignal, dropped)
    assert.equal((await resultOf(late)).status, 'not-held')
    assert.equal((await eventsOf(late.meetingId)).includes('MeetingNotHeld'), true)
  })

  test('an amended calendar moves the limit of its open minutes, once, and they are signed by the new one', async () => {
    const { meeting, minutes, heldOn } = await closedMeeting()
    const off = [minutes.limitOn]
    const amended = { key: randomUUID(), at: `${heldOn}T12:00:00.000Z`, version: 'n', off, working: [] }
    const calendar = amendedCalendar(shippedCalendar, {
      off: off.map((day) => parseCivilDate(day)),
      working: [],
    })
    const { limitOn } = minutesLimit(await meeting.handle.query(meetingStateQuery), calendar)
    assert.notEqual(limitOn, minutes.limitOn)
    for (let times = 0; times < 2; times += 1) await meeting.handle.signal(calendarAmendedSignal, amended)
    await until(async () => (await eventsOf(meeting.meetingId)).includes('MinutesLimitMoved'))
    const { nextMomentAt } = await ground.database.meeting.findUniqueOrThrow({
      where: { id: meeting.meetingId },
    })
    assert.ok((nextMomentAt?.toISOString() ?? '') > `${minutes.limitOn}T00`, String(nextMomentAt))
    await signed(meeting, { signers: minutes.signers, on: limitOn, at: `${limitOn}T18:59:59.000Z` })
    const ended = await resultOf(meeting)
    assert.deepEqual([ended.minutes?.limitOn, ended.minutes?.limit], [limitOn, minutes.limit])
    const events = await eventsOf(meeting.meetingId)
    assert.equal(events.filter((event) => event === 'MinutesLimitMoved').length, 1)
    assert.equal(events.includes('MinutesLimitMissed'), false)
  })
})
