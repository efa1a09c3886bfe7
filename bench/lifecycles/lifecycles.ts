import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import type { CaseState } from '../../regulation/course/state.ts'
import { hostCases } from '../../test/certification/case-ground.ts'
import { openTestDatabase } from '../../test/database.ts'
import { testEngine } from '../../test/engine.ts'
import { captured } from '../../test/many/captured.ts'
import { alternating, rateOf } from '../alternating.ts'
import { costOf } from './cost-of.ts'
import { bareToLive } from './live-bare.ts'
import { certificationToLive } from './live-case.ts'
import { SeenSteps } from './seen-steps.ts'
import { transactionsOf } from './transactions-of.ts'

const ROUNDS = 4
const EACH = 32
const AT_ONCE = 16

/**
 * Whole certifications a second, with records, notices and real SMTP, against bare workflows, on the same engine, from
 * the same process and so many at once; and what one of either leaves in its history.
 */
export const lifecycles = async (say: (line: string) => void): Promise<void> => {
  const [engine, ground] = await Promise.all([testEngine(), openTestDatabase()])
  const { client } = engine
  const seen = new SeenSteps<CaseState>()
  const noted = new SeenSteps<number>()
  const hosted = await hostCases(engine, ground, ({ caseId, state }) => seen.publish(caseId, state))
  const bareQueue = `bare-${randomUUID()}`
  const bareWorker = await engine.host({
    taskQueue: bareQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('./bare-workflow.ts', import.meta.url)),
      logger: new DefaultLogger('ERROR'),
    }),
    activities: { noop: async (workflowId: string, step: number) => noted.publish(workflowId, step) },
  })
  const last = { ours: '', theirs: '' }
  const spent = { ours: 0, theirs: 0 }
  const side = async (of: keyof typeof last, prepare: () => Promise<() => Promise<string>>) => {
    const lives = await Promise.all(Array.from({ length: EACH }, prepare))
    const before = process.cpuUsage()
    const rate = await rateOf(
      lives.map((live) => async () => {
        last[of] = await live()
      }),
      AT_ONCE,
    )
    const { user, system } = process.cpuUsage(before)
    spent[of] += (user + system) / 1_000
    return rate
  }
  const around = { client, taskQueue: engine.taskQueue, database: ground.database, steps: seen }
  const ours = () => side('ours', () => certificationToLive(around))
  const theirs = () => side('theirs', () => bareToLive({ client, taskQueue: bareQueue, steps: noted }))
  await alternating(1, { ours, theirs })
  Object.assign(spent, { ours: 0, theirs: 0 })
  const measured = await alternating(ROUNDS, { ours, theirs })
  say(
    `certifications ${measured.ours.toFixed(2)} a second, bare ${measured.theirs.toFixed(2)}, ${AT_ONCE} at once`,
  )
  say(`ratio ${measured.ratio.toFixed(2)} (${measured.ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`)
  const each = (ms: number) => `${(ms / (ROUNDS * EACH)).toFixed(0)} ms`
  say(
    `processor time of this process: ${each(spent.ours)} a certification, ${each(spent.theirs)} a bare workflow`,
  )
  say(`one certification: ${await costOf(client, last.ours)}`)
  say(`one bare workflow: ${await costOf(client, last.theirs)}`)
  const alone = await certificationToLive(around)
  const name = new URL(ground.url).pathname.slice(1)
  for (const line of transactionsOf(await captured(name, alone))) say(line)
  await Promise.all([hosted.stop(), bareWorker.stop()])
  await Promise.all([engine.close(), ground.close()])
}
