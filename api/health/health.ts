import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'
import type { Clock } from '../../platform/clock.ts'
import { openMail } from '../../platform/mail.ts'
import type { Settings } from '../../platform/settings.ts'
import { TASK_QUEUE } from '../../platform/task-queues.ts'
import type { Database } from '../../records/database.ts'
import { lastStorageLook } from '../../records/housekeeping/storage-look.ts'
import { workersPresent } from '../../records/worker-presence/worker-presence.ts'
import { calendarNote } from '../../texts/dates/calendar-note.ts'
import { storageNote } from './storage-note.ts'

/** How each part is: usable, or in words why not; `notes` is what somebody has to see to, while all is usable. */
export type Health = { status: 'ok' | 'unavailable'; parts: Record<string, string>; notes: string[] }

const PARTS = ['console', 'database', 'temporal', 'worker', 'mail'] as const

/** What the parts are asked through. */
export type HealthParts = {
  database: Database
  temporal: () => Promise<Client>
  settings: Pick<Settings, 'mail'>
  clock: Clock
}

const CHECK_WITHIN_MS = 4_000
const MAIL_CHECK = { connect: 3_000, greeting: 3_000, silence: 3_000 }

/** Of two things that tell of the worker, one may hang with the part that it is asked of: the other then decides. */
const HALF_CHECK_WITHIN_MS = 3_000

/** A worker that reaches Temporal asks it for work at least once a minute, by long polls of that length. */
const POLLER_SEEN_WITHIN_MS = 75_000

/**
 * Looks at every part at once; a part that does not answer in four seconds is not usable.
 *
 * @example await health(parts) // { status: 'unavailable', parts: { console: 'ok', …, mail: 'does not answer' } }
 */
export async function health({ database, temporal, settings, clock }: HealthParts): Promise<Health> {
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
    worker: () => workerState({ database, temporal }),
    mail: async () => {
      await openMail(settings, MAIL_CHECK).verify()
      return 'ok'
    },
  }
  const [unnamed, ...states] = await Promise.all([
    unnamedFiles(database),
    ...PARTS.map(async (part) => [part, await inTime(checks[part])] as const),
  ])
  const parts = Object.fromEntries(states)
  const usable = Object.values(parts).every((state) => state === 'ok')
  const notes = [calendarNote(clock.today()), unnamed].filter((note) => note !== null)
  return { status: usable ? 'ok' : 'unavailable', parts, notes }
}

/** A database that is away is its own line, and tells nothing of files. */
const unnamedFiles = async (database: Database): Promise<string | null> => {
  const looked = lastStorageLook(database).catch(() => null)
  return storageNote(await Promise.race([looked, pause(CHECK_WITHIN_MS, null, { ref: false })]))
}

/** The words of an error may hold addresses and accounts: health tells only that a part is away. */
function inTime(check: () => Promise<string>): Promise<string> {
  const late = pause(CHECK_WITHIN_MS, 'does not answer', { ref: false })
  return Promise.race([check().catch(() => 'not usable'), late])
}

/**
 * The database knows within seconds whether a worker is up, Temporal within a minute whether it asks for work. Where
 * one of the two is away itself, that is its own line, and the other answers alone.
 */
async function workerState({
  database,
  temporal,
}: Pick<HealthParts, 'database' | 'temporal'>): Promise<string> {
  const [present, seen] = await Promise.all([
    told(workersPresent(database).then((up) => up > 0)),
    told(temporal().then(workerSeen)),
  ])
  if (present === false) return 'no worker is up'
  if (seen === false) return 'no worker asks for work'
  return present === null && seen === null ? 'not usable' : 'ok'
}

function told(answer: Promise<boolean>): Promise<boolean | null> {
  return Promise.race([answer.catch(() => null), pause(HALF_CHECK_WITHIN_MS, null, { ref: false })])
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
