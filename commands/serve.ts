import { once } from 'node:events'
import { join } from 'node:path'
import express from 'express'
import type { ApiParts } from '../api/api-parts.ts'
import { apiApp } from '../api/app.ts'
import { tokenVerifier } from '../api/authentication/token-verifier.ts'
import { health } from '../api/health/health.ts'
import { systemClock } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'
import { settingsAtStart } from '../platform/settings.ts'
import { onStop } from '../platform/stop-signals.ts'
import { openStorage } from '../platform/storage/open-storage.ts'
import { temporalConnector } from '../platform/temporal.ts'
import { openDatabase } from '../records/database.ts'
import { openRehearsalClock } from '../records/rehearsal/rehearsal-clock.ts'
import { RULESET_IDS } from '../regulation/rulesets/keys.ts'
import { calendarNote } from '../texts/dates/calendar-note.ts'
import { webApp } from '../web/app.ts'
import { openAssets } from '../web/assets/assets.ts'
import { openIssuer } from '../web/sign-in/issuer.ts'

// The serving process, the same on the embedded installation and in production: console, API and health on one port.
const settings = settingsAtStart(RULESET_IDS)
const log = openLog(settings, 'api')
const database = openDatabase(settings.databaseUrl, { max: settings.databaseConnections })
const parts: ApiParts = {
  database,
  clock: settings.production ? systemClock : await openRehearsalClock(database),
  settings,
  storage: await openStorage(settings),
  log,
  temporal: temporalConnector(settings),
  verifyToken: tokenVerifier(settings),
}

const app = express().disable('x-powered-by')
app.get('/health', async (_request, response) => {
  const answer = await health(parts)
  response
    .status(answer.status === 'ok' ? 200 : 503)
    .setHeader('cache-control', 'no-store')
    .json({ ...answer, support: `${settings.publicUrl}/support` })
})
app.use('/api/v1', apiApp(parts))
app.use(
  webApp({
    ...parts,
    issuer: openIssuer(settings),
    assets: await openAssets(join(settings.storageFolder, '..', 'build')),
  }),
)

/** A recording of gigabytes takes its time on a slow line; one on which nothing comes is ended by whoever reads it. */
const LONGEST_REQUEST_MS = 4 * 3_600_000

const server = app.listen(settings.port)
server.requestTimeout = LONGEST_REQUEST_MS
await once(server, 'listening')
log.info({ port: settings.port }, 'listening')
const ending = calendarNote(parts.clock.today())
if (ending !== null) log.warn(ending)
process.send?.({ ready: String(settings.port) })

onStop(async () => {
  server.close()
  server.closeIdleConnections()
  await once(server, 'close')
  await database.$disconnect()
})
