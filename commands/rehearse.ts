import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { callsTo } from '../embedded/calls/api.ts'
import { freePort } from '../embedded/free-port.ts'
import { signToken } from '../embedded/identity/sign-token.ts'
import { type Installation, startInstallation } from '../embedded/installation/start-installation.ts'
import { rehearse } from '../embedded/rehearsal/rehearse.ts'
import { unansweredMail } from '../embedded/rehearsal/script.ts'
import { triggerDetermination } from '../embedded/rehearsal/trigger-determination.ts'
import { endOrphans } from '../embedded/supervision/orphans.ts'
import { onStop } from '../platform/stop-signals.ts'
import { RULESET_IDS, type RulesetId } from '../regulation/rulesets/keys.ts'
import { rulesetOf } from '../regulation/rulesets/ruleset-of.ts'
import { fillInstallation } from './start/fill-installation.ts'

// npm run rehearse [-- --ruleset law-380-2026]: a cycle of the demonstration body in virtual time, on parts of its own
// in a folder of its own, whatever the settings are and whatever runs beside.

/** Settings that stand for a part of one's own; a rehearsal never touches one. */
const OWN = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'SMTP_URL',
  'OIDC_ISSUER',
  'STORAGE_FOLDER',
  'NODE_ENV',
]

/** One mail is taken and never answered for: nobody knows its fate, and it is not tried again. */
const UNANSWERED = { MAIL_SILENT_ONCE_TO: unansweredMail().join(','), NOTICE_MAX_ATTEMPTS: '1' }

const STOP_WITHIN_MS = 12_000

const startedAt = performance.now()
const say = (line: string) => console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s  ${line}`)
const ruleset = asked()
const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-rehearsal-'))
let starting: Promise<Installation> | null = null
let ending: Promise<void> | null = null
let brokenOff = false

onStop(async () => {
  brokenOff = true
  await Promise.race([end(), pause(STOP_WITHIN_MS)])
  // What was just being started has nobody else to end it.
  await endOrphans(stateFolder)
  rmSync(stateFolder, { recursive: true, force: true })
  // Broken off, it has shown nothing.
  process.exit(1)
})

try {
  const lawful = await play()
  await end()
  rmSync(stateFolder, { recursive: true, force: true })
  process.exit(lawful ? 0 : 1)
} catch (error) {
  // What is broken off fails at whatever it was doing; whoever broke it off ends it.
  if (brokenOff) await new Promise(() => undefined)
  console.error(`\n${error instanceof Error ? error.message : error}`)
  await end()
  console.error(`What the parts said is kept in ${join(stateFolder, 'logs')}`)
  process.exit(1)
}

async function play(): Promise<boolean> {
  starting = startInstallation({ stateFolder, port: await freePort(), env: ownEnvironment(), say })
  const installation = await starting
  const people = await fillInstallation(installation, { demonstration: 'load', stateFolder })
  say(`The demonstration body is loaded: ${people} people, ruleset ${ruleset}`)
  const { address, issuer, secrets, mailPage } = installation
  const as = callsTo(address, (account) => signToken({ issuer, signingKey: secrets.signingKey, account }))
  const { faults } = await rehearse({
    as,
    ruleset,
    mailPage: mailPage ?? '',
    determine: () => triggerDetermination(installation.env),
    write: console.log,
  })
  for (const fault of faults) console.error(`  ✗ ${fault}`)
  say(faults.length === 0 ? 'Every case ended lawfully.' : 'The rehearsal did not end as it must.')
  return faults.length === 0
}

function end(): Promise<void> {
  ending ??= stopParts()
  return ending
}

async function stopParts(): Promise<void> {
  const installation = await starting?.catch(() => null)
  await installation?.stop()
}

function asked(): RulesetId {
  try {
    const { values } = parseArgs({ options: { ruleset: { type: 'string', default: RULESET_IDS[0] } } })
    return rulesetOf(values.ruleset).id
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

function ownEnvironment(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(([name]) => !OWN.includes(name))
  return {
    ...Object.fromEntries(given),
    RULESET: ruleset,
    NOTICES_PER_SECOND: '1000',
    LOG_LEVEL: 'warn',
    ...UNANSWERED,
  }
}
