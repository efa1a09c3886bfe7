import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { meetingActivities } from '../../activities/meeting/meeting-activities.ts'
import { verifyMeetingLog } from '../../records/meeting/read-meeting-log.ts'
import { applyMeetingEvent } from '../../regulation/meeting/apply-meeting-event.ts'
import type { CitedMeetingEvent } from '../../regulation/meeting/meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { MeetingStep } from '../../regulation/meeting/meeting-step.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { callTestMeeting, type MeetingGround, openMeetingGround } from './meeting-ground.ts'

describe('a step of a meeting whose acknowledgement was lost', () => {
  let ground: MeetingGround
  /** What a worker that died had recorded, in place of the next vote. */
  let stood: ((step: MeetingStep) => MeetingStep) | null = null
  let worker: { stop(): Promise<void> }
  let known: MeetingState | null = null
  before(async () => {
    ground = await openMeetingGround()
    const { recordMeetingStep } = meetingActivities(ground.database)
    worker = await ground.engine.host({
      workflowBundle: await workflowBundle(),
      activities: {
        recordMeetingStep: async (step: MeetingStep) => {
          const earlier = stood
          stood = null
          if (earlier) await recordMeetingStep(earlier(step))
          else known = step.state
          return recordMeetingStep(step)
        },
      },
    })
  })
  after(async () => {
    await worker.stop()
    await ground.close()
  })

  test('holds: the meeting goes on from it, and every act is counted once', async () => {
    const meeting = await callTestMeeting(ground)
    await meeting.attend('abcde')
    await meeting.openReady()
    await meeting.vote('a', 'corresponds')
    const votedBefore = known
    assert.ok(votedBefore)
    const before = votedBefore
    stood = (step) => {
      const [entry] = step.entries
      assert.ok(entry?.event === 'VoteCast')
      const data = { ...(entry.data as object), memberId: meeting.idOf('c'), option: 'demotion' }
      const event = { event: 'VoteCast', data, cite: entry.cite } as CitedMeetingEvent
      return { ...step, entries: [{ ...entry, data }], state: applyMeetingEvent(before, event) }
    }
    assert.equal((await meeting.vote('b', 'corresponds')).option, 'corresponds')
    assert.equal((await meeting.vote('c', 'demotion', 'vote-c')).option, 'demotion')
    await assert.rejects(meeting.vote('c', 'demotion', 'vote-c-again'))
    await meeting.vote('d', 'corresponds')
    await meeting.vote('e', 'demotion')
    const { counts } = await meeting.count()
    assert.deepEqual([counts.corresponds, counts.demotion], [3, 2])
    const { entries, brokenAt } = await verifyMeetingLog(ground.database, meeting.meetingId)
    assert.equal(brokenAt, null)
    const votes = await ground.database.meetingLogEntry.count({
      where: { meetingId: meeting.meetingId, event: 'VoteCast' },
    })
    assert.equal(votes, 5)
    assert.ok(entries > votes)
  })
})
