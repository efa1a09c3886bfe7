import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { postSignal } from '../../records/outbox/post-message.ts'
import { deliverBatch } from '../../worker/relay/relay.ts'
import { meetingStateQuery, minutesSignedSignal } from '../../workflows/meeting/messages.ts'
import { callTestMeeting, type MeetingGround, openMeetingGround } from '../meeting/meeting-ground.ts'
import { until } from '../until.ts'

describe('a meeting that was told something while its worker was away', () => {
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

  test('hears of the signatures before anybody is reminded of them', async () => {
    const { database, engine } = ground
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcde')
    await meeting.openReady()
    for (const seat of 'abcde') await meeting.vote(seat, 'corresponds')
    await meeting.count()
    await meeting.close()
    const { minutes, heldOn } = await meeting.handle.query(meetingStateQuery)
    assert.ok(minutes)
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
})
