import { NativeConnection, Worker } from '@temporalio/worker'
import { recordingActivities } from '../../activities/recording/recording-activities.ts'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { openDatabase } from '../../records/database.ts'
import { workflowBundle } from '../../worker/bundle.ts'

// A worker that carries out acts of destruction and stands still once a file is gone, before that is on record: there it
// says so, and is killed.
const { TEMPORAL = '', QUEUE = '', DATABASE = '', KEY = '', FOLDER = '' } = process.env
const kept = folderStorage(FOLDER)
const storage = {
  ...kept,
  remove: async (storedAs: string): Promise<void> => {
    await kept.remove(storedAs)
    process.stdout.write('removed\n')
    await new Promise(() => setInterval(() => undefined, 60_000))
  },
}
const payloads = { payloadKeys: [{ id: 'test', key: Buffer.from(KEY, 'base64') }], production: true }
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL }),
  taskQueue: QUEUE,
  workflowBundle: await workflowBundle(),
  dataConverter: dataConverter(payloads),
  activities: recordingActivities({ database: openDatabase(DATABASE, { max: 2 }), storage }),
  stickyQueueScheduleToStartTimeout: '1 second',
})
await worker.run()
