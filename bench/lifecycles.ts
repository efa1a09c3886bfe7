import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { hostCases, openCase } from '../test/certification/case-ground.ts'
import { liveRound } from '../test/certification/lives.ts'
import { openTestDatabase } from '../test/database.ts'
import { testEngine } from '../test/engine.ts'
import { asked, told } from './bare/bare-workflow.ts'

// npm run bench -- [COUNT] [AT_ONCE]: whole certifications a second, with records, notices and real SMTP,
// against a bare workflow with as many deadlines, signals and updates and a no-op activity a step, on the same engine;
// and what one certification leaves in its history.
const [count = '40', atOnce = '20'] = process.argv.slice(2)
/** What Temporal Cloud bills; each local activity counted as if it stood alone. */
const BILLED = {
  start: 'workflowExecutionStartedEventAttributes',
  signals: 'workflowExecutionSignaledEventAttributes',
  updates: 'workflowExecutionUpdateAcceptedEventAttributes',
  timers: 'timerStartedEventAttributes',
  activities: 'activityTaskScheduledEventAttributes',
  'local activities': 'markerRecordedEventAttributes',
}

const [engine, ground] = await Promise.all([testEngine(), openTestDatabase()])
const hosted = await hostCases(engine, ground)
const bareQueue = `bare-${randomUUID()}`
const bareWorker = await engine.host({
  taskQueue: bareQueue,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./bare/bare-workflow.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  }),
  activities: { noop: async () => undefined },
})

const certification = async (): Promise<string> => {
  const life = await openCase({ engine, database: ground.database })
  await liveRound(life, { decision: 'corresponds', round: 1 })
  await life.handle.result()
  return life.workflowId
}

const bare = async (): Promise<string> => {
  const workflowId = `bare/${randomUUID()}`
  const handle = await engine.client.workflow.start('bare', { workflowId, taskQueue: bareQueue })
  await handle.executeUpdate(asked)
  for (let signal = 0; signal < 6; signal += 1) await handle.signal(told)
  await handle.executeUpdate(asked)
  await handle.result()
  return workflowId
}

const perSecond = async (live: () => Promise<string>): Promise<{ rate: number; last: string }> => {
  let left = Number(count)
  let last = await live()
  const from = performance.now()
  const one = async () => {
    while (left-- > 0) last = await live()
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, one))
  return { rate: (Number(count) * 1_000) / (performance.now() - from), last }
}

const costOf = async (workflowId: string): Promise<string> => {
  const handle = engine.client.workflow.getHandle(workflowId)
  const { historyLength, historySize } = await handle.describe()
  const { events } = await handle.fetchHistory()
  const names = (events ?? []).flatMap((event) =>
    Object.entries(event).flatMap(([name, value]) => (value === null || value === undefined ? [] : [name])),
  )
  const billed = Object.entries(BILLED).map(
    ([what, event]) => [what, names.filter((name) => name === event).length] as const,
  )
  const actions = billed.reduce((sum, [, n]) => sum + n, 0)
  return `${actions} actions (${billed.map(([what, n]) => `${n} ${what}`).join(', ')}), ${historyLength} events, ${historySize} bytes`
}

const bares = await perSecond(bare)
const certifications = await perSecond(certification)
console.log(`certifications ${certifications.rate.toFixed(2)} a second, bare ${bares.rate.toFixed(2)}`)
console.log(`ratio ${(certifications.rate / bares.rate).toFixed(2)}`)
console.log(`one certification: ${await costOf(certifications.last)}`)
console.log(`one bare workflow: ${await costOf(bares.last)}`)
await Promise.all([hosted.stop(), bareWorker.stop()])
await Promise.all([engine.close(), ground.close()])
process.exit(0)
