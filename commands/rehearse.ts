import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { callsTo } from '../embedded/calls/api.ts'
import { freePort } from '../embedded/free-port.ts'
import { signToken } from '../embedded/identity/sign-token.ts'
import { type Installation, startInstallation } from '../embedded/installation/start-installation.ts'
import { rehearse } from '../embedded/rehearsal/rehearse.ts'
import { onStop } from '../platform/stop-signals.ts'
import { RULESET_IDS } from '../regulation/rulesets/keys.ts'
import { rulesetOf } from '../regulation/rulesets/ruleset-of.ts'
import { fillInstallation } from './start/fill-installation.ts'

// npm run rehearse [-- --ruleset law-380-2026]: a cycle of the demonstration body in virtual time, on parts of its own.
/** Settings that stand for a part of one's own; a rehearsal never touches one. */
const OWN = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'SMTP_URL',
  'OIDC_ISSUER',
  'STORAGE_FOLDER',
]

const startedAt = performance.now()
const say = (line: string) => console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s  ${line}`)
const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-rehearsal-'))
let installation: Installation | null = null
let failed = false

onStop(end)

try {
  const ruleset = asked()
  installation = await startInstallation({
    stateFolder,
    port: await freePort(),
    env: ownEnvironment(ruleset),
    say,
  })
  const people = await fillInstallation(installation, { demonstration: 'load', stateFolder })
  say(`The demonstration body is loaded: ${people} people, ruleset ${ruleset}`)
  const { address, issuer, secrets, mailPage } = installation
  const as = callsTo(address, (account) => signToken({ issuer, signingKey: secrets.signingKey, account }))
  const { faults } = await rehearse({ as, ruleset, mailPage: mailPage ?? '', write: console.log })
  for (const fault of faults) console.error(`  ✗ ${fault}`)
  say(faults.length === 0 ? 'Every case ended lawfully.' : 'The rehearsal did not end as it must.')
  process.exitCode = faults.length === 0 ? 0 : 1
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  console.error(`What the parts said is kept in ${join(stateFolder, 'logs')}`)
  failed = true
  process.exitCode = 1
} finally {
  await end()
  process.exit()
}

async function end(): Promise<void> {
  await installation?.stop()
  if (!failed) rmSync(stateFolder, { recursive: true, force: true })
}

function asked() {
  const { values } = parseArgs({ options: { ruleset: { type: 'string', default: RULESET_IDS[0] } } })
  return rulesetOf(values.ruleset).id
}

function ownEnvironment(ruleset: string): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(([name]) => !OWN.includes(name) && name !== 'NODE_ENV')
  return { ...Object.fromEntries(given), RULESET: ruleset, NOTICES_PER_SECOND: '1000', LOG_LEVEL: 'warn' }
}
