import { createServer } from 'node:net'
import { type Installation, startInstallation } from '../embedded/installation/start-installation.ts'
import { STATE_FOLDER } from '../embedded/installation/state-folder.ts'
import { systemClock } from '../platform/clock.ts'
import { onStop } from '../platform/stop-signals.ts'
import { calendarNote } from '../texts/dates/calendar-note.ts'
import { fillInstallation } from './start/fill-installation.ts'
import { startOptions } from './start/start-options.ts'

// npm start: every part of Attestor, the embedded ones where no setting names an own one, until Ctrl-C.
const startedAt = performance.now()
const seconds = () => ((performance.now() - startedAt) / 1_000).toFixed(1).padStart(5)
const say = (line: string) => console.log(`${seconds()} s  ${line}`)
let installation = null as Installation | null
let starting: Promise<void> = Promise.resolve()

onStop(async () => {
  await starting.catch(() => undefined)
  await installation?.stop()
  say('Stopped')
})

try {
  const options = startOptions(process.argv.slice(2), process.env)
  await portIsFree(options.port)
  starting = start(options)
  await starting
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await installation?.stop()
  process.exit(1)
}

async function start({ port, demonstration }: ReturnType<typeof startOptions>): Promise<void> {
  say('Starting')
  const running = await startInstallation({ stateFolder: STATE_FOLDER, port, env: process.env, say })
  installation = running
  if (
    running.env.ATTESTOR_EMBEDDED?.includes('database') &&
    running.env.ATTESTOR_EMBEDDED.includes('identity')
  ) {
    const people = await fillInstallation(running, { demonstration, stateFolder: STATE_FOLDER })
    if (people > 0) say(`The demonstration body is loaded: ${people} people`)
  }
  const ending = calendarNote(systemClock.today())
  if (ending !== null) say(ending)
  say('Ready. Ctrl-C stops everything.')
  console.log(welcome(running))
}

function welcome({ address, mailPage, env }: Installation): string {
  const lines = [
    '',
    `  Attestor   ${address}`,
    `  API        ${address}/api/v1   (described in ${address}/api/v1/openapi.json)`,
    `  Health     ${address}/health`,
  ]
  if (mailPage !== null) lines.push(`  Mail sent  ${mailPage}`)
  if (env.ATTESTOR_EMBEDDED?.includes('identity')) {
    lines.push('  Accounts   personnel, head, auditor, operator, or any personnel number of the roster')
    lines.push('  A token    npm run --silent token -- personnel')
  }
  return `${lines.join('\n')}\n`
}

async function portIsFree(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer()
    server.once('error', () =>
      reject(new Error(`Port ${port} is in use: npm start -- --port N takes another`)),
    )
    server.listen(port, () => server.close(() => resolve()))
  })
}
