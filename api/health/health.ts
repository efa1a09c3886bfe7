import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'
import { openMail } from '../../platform/mail.ts'
import type { Settings } from '../../platform/settings.ts'
import { TASK_QUEUE } from '../../platform/task-queues.ts'
import type { Database } from '../../records/database.ts'

/** How each part is: usable, or in words why not. */
export type Health = { status: 'ok' | 'unavailable'; parts: Record<string, string> }

const PARTS = ['console', 'database', 'temporal', 'worker', 'mail'] as const

/** What the parts are asked through. */
export type HealthParts = { database: Database; temporal: () => Promise<Client>; settings: Settings }

const CHECK_WITHIN_MS = 4_000
const MAIL_CHECK = { connect: 3_000, greeting: 3_000, silence: 3_000 }

/** A worker asks for work at least once a minute, each question being a long poll of that length. */
const POLLER_SEEN_WITHIN_MS = 75_000

/**
 * Looks at every part at once; a part that does not answer in four seconds is not usable.
 *
 * @example await health(parts) // { status: 'unavailable', parts: { console: 'ok', …, mail: 'does not answer' } }
 */
export async function health({ database, temporal, settings }: HealthParts): Promise<Health> {
  const checks: Record<(typeof PARTS)[number], () => Promise<string>> = {
    console: async () => 'ok',
    database: async () => {
      await database.$queryRaw`SELECT 1`
      return 'ok'
    },
    temporal: async () => {
      const client = await temporal()
      await client.workflowService.describeNamespace({ namespace: client.options.namespace })
      return 'ok'
    },
    worker: async () => ((await workerSeen(await temporal())) ? 'ok' : 'no worker asks for work'),
    mail: async () => {
      await openMail(settings, MAIL_CHECK).verify()
      return 'ok'
    },
  }
  const states = await Promise.all(PARTS.map(async (part) => [part, await inTime(checks[part])] as const))
  const parts = Object.fromEntries(states)
  const usable = Object.values(parts).every((state) => state === 'ok')
  return { status: usable ? 'ok' : 'unavailable', parts }
}

/** The words of an error may hold addresses and accounts: health tells only that a part is away. */
function inTime(check: () => Promise<string>): Promise<string> {
  const late = pause(CHECK_WITHIN_MS, 'does not answer', { ref: false })
  return Promise.race([check().catch(() => 'not usable'), late])
}

async function workerSeen(client: Client): Promise<boolean> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: TASK_QUEUE },
    taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  })
  const seen = (pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000)
  return seen.some((at) => Date.now() - at < POLLER_SEEN_WITHIN_MS)
}
