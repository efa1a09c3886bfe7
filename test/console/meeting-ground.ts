import { Temporal } from 'temporal-polyfill'
import { meetingActivities } from '../../activities/meeting/meeting-activities.ts'
import { civilDateOf } from '../../platform/clock.ts'
import { almatyHour } from '../../regulation/almaty-day.ts'
import type { CivilDate } from '../../regulation/civil-date.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { testEngine } from '../engine.ts'
import { MEETING_DAY } from '../meeting/meeting-ground.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

/** The console beside a real engine that runs meetings, with a clock that a test moves to an hour of a day. */
export type MeetingDesk = TestConsole & {
  moveTo(day: CivilDate, hour: number): void
  /** Waits until the workflow of a meeting has begun. */
  untilRun(meetingId: string): Promise<void>
}

/** Opens the console of a meeting, ten days before its day. */
export const openMeetingDesk = async (): Promise<MeetingDesk> => {
  let at = almatyHour(MEETING_DAY.subtract({ days: 10 }), 9)
  const now = () => Temporal.Instant.from(at)
  const engine = await testEngine()
  const { client, taskQueue } = engine
  const desk = await openConsole({
    temporal: async () => client,
    clock: { now, today: () => civilDateOf(now()) },
  })
  const { database } = desk
  const activities = { ...meetingActivities(database), deliverNotices: async () => {} }
  const worker = await engine.host({ workflowBundle: await workflowBundle(), activities })
  const notices = await engine.host({ taskQueue: `${taskQueue}-notices`, activities })
  const relay = startRelay({ database, client, taskQueue, log: { warn: () => undefined } })
  return {
    ...desk,
    moveTo: (day, hour) => {
      at = almatyHour(day, hour)
    },
    untilRun: async (id) => {
      for (let tries = 0; tries < 200; tries++) {
        const { seq } = await database.meeting.findUniqueOrThrow({ where: { id } })
        if (seq > 0) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('the meeting did not begin')
    },
    close: async () => {
      await relay.stop()
      await worker.stop()
      await notices.stop()
      await desk.close()
      await engine.close()
    },
  }
}
