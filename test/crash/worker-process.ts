import { NativeConnection, Worker } from '@temporalio/worker'
import { handToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import { systemClock } from '../../platform/clock.ts'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { openKeptMail } from '../../platform/mail.ts'
import { connectTemporal } from '../../platform/temporal.ts'
import { openDatabase } from '../../records/database.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { noticeQueueOf } from '../../workflows/notice-queue.ts'
import { deaths } from './death.ts'
import { dyingNotices, dyingSteps } from './dying-activities.ts'
import { dyingClient } from './dying-relay.ts'

// A worker with its relay, and with the queue of notices where it is told of a mail server, in a process of its own that
// is ready before it is needed. Told where to die it begins to work, and kills itself there; told of nothing it lives.
const { TEMPORAL = '', QUEUE = '', DATABASE = '', KEY = '', SMTP = '' } = process.env
const fate = deaths(() => process.kill(process.pid, 'SIGKILL'))
const database = openDatabase(DATABASE, { max: 3 })
const payloads = { payloadKeys: [{ id: 'test', key: Buffer.from(KEY, 'base64') }], production: true }
const client = await connectTemporal({
  ...payloads,
  temporal: { address: TEMPORAL, namespace: 'default', connection: { address: TEMPORAL } },
})
const log = { warn: () => undefined }
const shared = {
  connection: await NativeConnection.connect({ address: TEMPORAL }),
  dataConverter: dataConverter(payloads),
}
const worker = await Worker.create({
  ...shared,
  taskQueue: QUEUE,
  workflowBundle: await workflowBundle(),
  activities: dyingSteps(database, fate),
  // Nothing waits for the memory of a worker that is dead; and what is to die soon begins soon, without a thread of its own.
  maxCachedWorkflows: 0,
  debugMode: true,
})
const mail = { url: SMTP, from: 'attestor@body.kz' }
const notices = SMTP
  ? await Worker.create({
      ...shared,
      taskQueue: noticeQueueOf(QUEUE),
      activities: dyingNotices(
        {
          database,
          handToMailServer: handToMailServer(openKeptMail({ mail })),
          settings: {
            publicUrl: 'https://attestor.kz',
            mail,
            notices: { perSecond: 100, maxAttempts: 10, reminderDays: [7, 1] },
          },
          clock: systemClock,
          log,
        },
        fate,
      ),
    })
  : null

let works = false
const begin = (): void => {
  if (works) return
  works = true
  startRelay({ database, client: dyingClient(client, database, fate), taskQueue: QUEUE, log })
  void worker.run()
  void notices?.run()
}
process.once('disconnect', () => process.exit(0))
process.on('message', (told: Parameters<typeof fate.tell>[0]) => {
  fate.tell(told)
  begin()
  process.send?.('told')
})
process.send?.('ready')
