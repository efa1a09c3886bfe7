import { NativeConnection, Worker } from '@temporalio/worker'
import { meetingActivities } from '../../activities/meeting/meeting-activities.ts'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { openDatabase } from '../../records/database.ts'
import { meetingBundle } from './meeting-ground.ts'

// A worker that can be killed: a process of its own, told where everything is, that says when it is ready.
const { TEMPORAL = '', QUEUE = '', DATABASE = '', KEY = '' } = process.env
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL }),
  taskQueue: QUEUE,
  workflowBundle: await meetingBundle(),
  dataConverter: dataConverter({
    payloadKeys: [{ id: 'test', key: Buffer.from(KEY, 'base64') }],
    production: true,
  }),
  activities: meetingActivities(openDatabase(DATABASE, { max: 2 })),
  stickyQueueScheduleToStartTimeout: '1 second',
})
process.stdout.write('ready\n')
await worker.run()
