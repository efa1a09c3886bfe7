import { NativeConnection, Worker } from '@temporalio/worker'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { connectTemporal } from '../../platform/temporal.ts'
import { openDatabase } from '../../records/database.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { hostedActivities } from '../../worker/hosted-activities.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { type Death, deadlyClient } from './dying.ts'

// A worker with its relay, in a process of its own that is ready before it is needed. Told where to die it begins to
// work, and kills itself there; told null it lives.
const { TEMPORAL = '', QUEUE = '', DATABASE = '', KEY = '' } = process.env
const database = openDatabase(DATABASE, { max: 3 })
const payloads = { payloadKeys: [{ id: 'test', key: Buffer.from(KEY, 'base64') }], production: true }
const client = await connectTemporal({
  ...payloads,
  temporal: { address: TEMPORAL, namespace: 'default', connection: { address: TEMPORAL } },
})
let death: Death | null = null
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL }),
  taskQueue: QUEUE,
  workflowBundle: await workflowBundle(),
  dataConverter: dataConverter(payloads),
  activities: hostedActivities({ database }),
  // Nothing waits for the memory of a worker that is dead.
  maxCachedWorkflows: 0,
})
process.once('disconnect', () => process.exit(0))
process.once('message', (told: Death | 'live') => {
  death = told === 'live' ? null : told
  startRelay({
    database,
    client: deadlyClient(client, database, () => death),
    taskQueue: QUEUE,
    log: { warn: () => undefined },
  })
  void worker.run()
})
process.send?.('ready')
