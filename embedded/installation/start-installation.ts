import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readSettings } from '../../platform/settings.ts'
import { openDatabase } from '../../records/database.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { freePort } from '../free-port.ts'
import { knownAccount } from '../identity/known-account.ts'
import { startIdentity } from '../identity/start-identity.ts'
import { openSecrets, type Secrets } from '../secrets.ts'
import { takeLock } from '../supervision/holder.ts'
import { endOrphans } from '../supervision/orphans.ts'
import { embeddedEnvironment, type Ports } from './embedded-environment.ts'
import { beginInstalling, type Installing } from './installing.ts'
import { forgetRunning, lockOf, type Running, readRunning, tellRunning } from './running-file.ts'
import { startCatcher, startDatabase, startEngine, startService } from './start-parts.ts'

/** A running installation: where its parts are, its settings, and how to stop it. */
export type Installation = Running & { env: NodeJS.ProcessEnv; secrets: Secrets; stop(): Promise<void> }

/** What an installation is started with. `say` tells people in lines what goes on. */
export type InstallationPlan = {
  stateFolder: string
  port: number
  env: NodeJS.ProcessEnv
  say: (line: string) => void
}

/** Another supervisor runs in the same state folder. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning'
}

const HEALTHY_WITHIN_MS = 90_000
const LOOK_EVERY_MS = 100

/**
 * Starts every part of an installation and answers once `GET /health` says that all are usable. What a killed
 * predecessor left running is ended first.
 *
 * @throws {AlreadyRunning} when this state folder has a running installation
 * @throws {WrongSettings} naming each setting that is wrong
 * @throws when a part does not start; those that did are stopped again
 */
export async function startInstallation(plan: InstallationPlan): Promise<Installation> {
  mkdirSync(join(plan.stateFolder, 'logs'), { recursive: true })
  const holder = takeLock(lockOf(plan.stateFolder))
  if (holder !== null) {
    const where = readRunning(plan.stateFolder)?.address ?? 'it is just starting'
    throw new AlreadyRunning(`Attestor already runs here, as process ${holder.pid}: ${where}`)
  }
  try {
    return await startParts(plan)
  } catch (error) {
    rmSync(lockOf(plan.stateFolder), { force: true })
    throw error
  }
}

async function startParts(plan: InstallationPlan): Promise<Installation> {
  const left = await endOrphans(plan.stateFolder)
  if (left.length > 0) plan.say(`Ended what was left running: ${left.join(', ')}`)
  const secrets = await openSecrets(join(plan.stateFolder, 'secrets.json'))
  const ports = await choosePorts()
  const env = embeddedEnvironment({ ...plan, ports, secrets })
  const here = beginInstalling({ ...plan, env })
  try {
    const [, , mailPage] = await Promise.all([
      startDatabase(here, ports),
      startEngine(here, ports),
      startCatcher(here, ports),
    ])
    plan.say('Database, Temporal and mail are up')
    await startIssuer(here, ports, secrets)
    await Promise.all([startService(here, 'worker'), startService(here, 'api')])
    const running: Running = {
      pid: process.pid,
      address: `http://localhost:${plan.port}`,
      issuer: env.OIDC_ISSUER ?? '',
      mailPage,
      databaseUrl: env.DATABASE_URL ?? '',
    }
    await healthy(running.address)
    tellRunning(plan.stateFolder, running)
    return { ...running, env, secrets, stop: () => stopAll(here) }
  } catch (error) {
    await here.stop()
    throw error
  }
}

async function choosePorts(): Promise<Ports> {
  const [database, temporal, identity, smtp] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ])
  return { database, temporal, identity, smtp }
}

async function startIssuer(here: Installing, ports: Ports, secrets: Secrets): Promise<void> {
  if (!here.has('identity')) return
  const settings = readSettings(here.env, RULESET_IDS)
  const database = openDatabase(settings.databaseUrl, { max: 2 })
  here.toStop('records', () => database.$disconnect())
  const { stop } = await startIdentity({
    port: ports.identity,
    redirectUri: `${settings.publicUrl}/signed-in`,
    grantsFile: join(here.stateFolder, 'grants.json'),
    secrets,
    isKnown: (account) => knownAccount(database, account),
  })
  here.toStop('identity', stop)
}

async function healthy(address: string): Promise<void> {
  const until = performance.now() + HEALTHY_WITHIN_MS
  for (;;) {
    const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(10_000) })
    if (answer.ok) return
    const said = await answer.text()
    if (performance.now() > until) throw new Error(`not usable after ${HEALTHY_WITHIN_MS / 1_000} s: ${said}`)
    await pause(LOOK_EVERY_MS)
  }
}

async function stopAll(here: Installing): Promise<void> {
  await here.stop()
  forgetRunning(here.stateFolder)
  rmSync(lockOf(here.stateFolder), { force: true })
}
