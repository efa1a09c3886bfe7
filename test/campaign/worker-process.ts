import { NativeConnection, Worker } from '@temporalio/worker'
import { campaignActivities } from '../../activities/campaign/campaign-activities.ts'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { openStorage } from '../../platform/storage/open-storage.ts'
import { connectTemporal } from '../../platform/temporal.ts'
import { openDatabase } from '../../records/database.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { campaignVerdicts } from '../../worker/campaign/campaign-verdicts.ts'
import { hostedActivities } from '../../worker/hosted-activities.ts'
import { testSettings } from '../api.ts'

// A worker that can be killed: a process of its own, told where everything is, that says when it is ready.
const { TEMPORAL = '', QUEUE = '', DATABASE = '', KEY = '' } = process.env
const database = openDatabase(DATABASE, { max: 4 })
const payloads = { payloadKeys: [{ id: 'test', key: Buffer.from(KEY, 'base64') }], production: true }
const client = await connectTemporal({
  ...payloads,
  temporal: { address: TEMPORAL, namespace: 'default', connection: { address: TEMPORAL } },
})
const settings = testSettings({ issuer: 'http://127.0.0.1:1', databaseUrl: DATABASE }, {})
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL }),
  taskQueue: QUEUE,
  workflowBundle: await workflowBundle(),
  dataConverter: dataConverter(payloads),
  activities: {
    ...hostedActivities({ database, orderTerm: settings.orderTerm }),
    ...campaignActivities({
      database,
      verdicts: campaignVerdicts({
        ...{ database, settings, storage: await openStorage(settings), temporal: async () => client },
      }),
    }),
  },
  stickyQueueScheduleToStartTimeout: '1 second',
})
process.stdout.write('ready\n')
await worker.run()
