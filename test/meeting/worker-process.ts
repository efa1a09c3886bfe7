import { NativeConnection, Worker } from '@temporalio/worker'
import { meetingActivities } from '../../activities/meeting/meeting-activities.ts'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { openDatabase } from '../../records/database.ts'
import type { MeetingStep } from '../../regulation/meeting/meeting-step.ts'
import { workflowBundle } from '../../worker/bundle.ts'

// A worker that can be killed: a process of its own, told where everything is, that says when it is ready.
const { TEMPORAL = '', QUEUE = '', DATABASE = '', KEY = '', HOLD, HOLD_MEMBER } = process.env
const { recordMeetingStep } = meetingActivities(openDatabase(DATABASE, { max: 2 }))

/** Says that it stands, and stands there until it is killed. */
const hold = (): Promise<never> => {
  process.stdout.write('held\n')
  return new Promise(() => undefined)
}

const isHeldVote = ({ entries }: MeetingStep): boolean =>
  entries.some(
    ({ event, data }) => event === 'VoteCast' && (data as { memberId: string }).memberId === HOLD_MEMBER,
  )

const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL }),
  taskQueue: QUEUE,
  workflowBundle: await workflowBundle(),
  dataConverter: dataConverter({
    payloadKeys: [{ id: 'test', key: Buffer.from(KEY, 'base64') }],
    production: true,
  }),
  activities: {
    recordMeetingStep: async (step: MeetingStep) => {
      if (HOLD === 'before' && isHeldVote(step)) return hold()
      const recorded = await recordMeetingStep(step)
      return HOLD === 'after' && isHeldVote(step) ? hold() : recorded
    },
  },
  stickyQueueScheduleToStartTimeout: '1 second',
})
process.stdout.write('ready\n')
await worker.run()
