import { randomBytes, randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker'
import { startTemporal } from '../embedded/temporal/start-temporal.ts'
import { dataConverter } from '../platform/codec/data-converter.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { bringTo } from '../platform/time-skipping/bring-to.ts'
import { sightOf } from '../platform/time-skipping/sight.ts'

/** What a test says of a worker: its activities, and the bundle (`await workflowBundle()`) where it hosts workflows. */
export type HostedWork = Pick<WorkerOptions, 'activities' | 'workflowBundle'> & Partial<WorkerOptions>

/** A real Temporal server for one test file, with a task queue of its own. */
export type TestEngine = {
  address: string
  namespace: string
  /** The part of the settings that connects to it; the payload codec is on, with a key of this test. */
  settings: Parameters<typeof connectTemporal>[0]
  client: Client
  connection: NativeConnection
  taskQueue: string
  /** Runs a worker until `stop`, on this engine's task queue unless another is named. */
  host(work: HostedWork): Promise<{ stop(): Promise<void> }>
  /** Moves the virtual time of one execution ahead by so many seconds; answers once it is there. */
  fastForward(workflowId: string, seconds: number): Promise<void>
  close(): Promise<void>
}

/**
 * The test engine: the server that `npm test` shares (`ATTESTOR_TEST_TEMPORAL`), or one of this file's own.
 *
 * @param at the address of another server, which the test starts and stops itself
 * @example
 * const engine = await testEngine()
 * const worker = await engine.host({ workflowBundle: await workflowBundle(), activities })
 * const handle = await engine.client.workflow.start('meeting', { taskQueue: engine.taskQueue, workflowId, args })
 * await engine.fastForward(workflowId, 86_400)
 */
export async function testEngine(at: string | null = null): Promise<TestEngine> {
  quieten()
  const shared = at ?? process.env.ATTESTOR_TEST_TEMPORAL
  const own = shared === undefined || shared === '' ? await startTemporal() : null
  const address = own?.address ?? shared ?? ''
  const settings: TestEngine['settings'] = {
    temporal: { address, namespace: 'default', connection: { address } },
    payloadKeys: [{ id: 'test', key: randomBytes(32) }],
    production: true,
  }
  const client = await connectTemporal(settings)
  const connection = await NativeConnection.connect({ address })
  const taskQueue = `test-${randomUUID()}`
  return {
    address,
    namespace: 'default',
    settings,
    client,
    connection,
    taskQueue,
    host: (work) => host({ connection, taskQueue, dataConverter: dataConverter(settings), ...work }),
    fastForward: (workflowId, seconds) => fastForward(client, workflowId, seconds),
    close: async () => {
      await client.connection.close()
      await connection.close()
      await own?.stop()
    },
  }
}

async function fastForward(client: Client, workflowId: string, seconds: number): Promise<void> {
  const { now } = await sightOf(client, workflowId)
  await bringTo(client, workflowId, now.add({ seconds }))
}

async function host(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const worker = await Worker.create({ shutdownGraceTime: '1 second', ...options })
  const ran = worker.run()
  ran.catch(() => undefined)
  return {
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await ran
    },
  }
}

let quiet = false

/** The SDK's own words go to standard error; of a test's run only errors matter. */
function quieten(): void {
  if (quiet) return
  Runtime.install({
    logger: {
      ...console,
      log: ignore,
      trace: ignore,
      debug: ignore,
      info: ignore,
      warn: ignore,
      error: console.error,
    },
  })
  quiet = true
}

function ignore(): void {}
