import { join } from 'node:path'
import type { EmbeddedPart } from '../../platform/settings.ts'
import { applyMigrations } from '../../records/migration/apply-migrations.ts'
import { startMail } from '../mail/start-mail.ts'
import { type Child, startChild } from '../supervision/child.ts'
import { noteHolder } from '../supervision/holder.ts'
import { keepRunning } from '../supervision/kept-running.ts'
import { startTemporal } from '../temporal/start-temporal.ts'
import type { Ports } from './embedded-environment.ts'
import type { Installing } from './installing.ts'

/** Starts the embedded database, where it is embedded, and brings its data model up to date. */
export async function startDatabase(here: Installing, ports: Ports): Promise<void> {
  if (here.has('database')) {
    const args = [join(here.stateFolder, 'database'), String(ports.database)]
    await keptChild(here, 'database', () =>
      startChild({ ...here, name: 'database', entry: 'embedded/database/main.ts', args }),
    )
  }
  const owner = here.env.MIGRATION_DATABASE_URL || here.env.DATABASE_URL || ''
  const applied = await applyMigrations(owner)
  if (applied.length > 0) here.say(`Data model brought up to date: ${applied.length} migrations`)
}

/** Starts the Temporal dev server, where it is embedded. */
export async function startEngine(here: Installing, ports: Ports): Promise<void> {
  if (!here.has('temporal')) return
  const start = async () => {
    const started = await startTemporal({
      port: ports.temporal,
      file: join(here.stateFolder, 'temporal.db'),
      logFile: join(here.stateFolder, 'logs', 'temporal.log'),
    })
    if (started.process.pid !== undefined)
      noteHolder(join(here.stateFolder, 'temporal.pid'), started.process.pid)
    return started
  }
  const kept = keepRunning({ name: 'temporal', first: await start(), start, say: here.say })
  here.toStop('temporal', kept.stop)
}

/** Starts the mail catcher, where it is embedded; answers with its page's address. */
export async function startCatcher(here: Installing, ports: Ports): Promise<string | null> {
  if (!here.has('mail')) return null
  const mail = await startMail({
    ...{ folder: join(here.stateFolder, 'mail'), pagePort: 0, smtpPort: ports.smtp },
    silentOnceTo: here.env.MAIL_SILENT_ONCE_TO?.split(',') ?? [],
  })
  here.toStop('mail', mail.stop)
  return mail.pageUrl
}

/** Starts a process that is the same in production: the worker, or the API with the console. */
export async function startService(here: Installing, name: keyof typeof SERVICES): Promise<void> {
  await keptChild(here, name, () => startChild({ ...here, name, ...SERVICES[name] }))
}

/** The worker's heap is held so that it stays within 512 MiB, also while it imports 150,000 people. */
const SERVICES = {
  worker: { entry: 'worker/main.ts', heapMiB: 320 },
  api: { entry: 'commands/serve.ts' },
} as const

async function keptChild(here: Installing, name: EmbeddedPart | 'worker' | 'api', start: () => Child) {
  const first = start()
  here.toStop(name, first.stop)
  await first.ready
  here.toStop(name, keepRunning({ name, first, start, say: here.say }).stop)
}
