import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { freePort } from '../../embedded/free-port.ts'
import { EMBEDDED_CLIENT } from '../../embedded/identity/embedded-client.ts'
import { knownAccount } from '../../embedded/identity/known-account.ts'
import { startIdentity } from '../../embedded/identity/start-identity.ts'
import { openSecrets } from '../../embedded/secrets.ts'
import { stoppedClock } from '../../platform/clock.ts'
import { openLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { grantRole } from '../../records/access/grant-role.ts'
import type { Database } from '../../records/database.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { webApp } from '../../web/app.ts'
import { openAssets } from '../../web/assets/assets.ts'
import { openIssuer } from '../../web/sign-in/issuer.ts'
import type { WebParts } from '../../web/web-parts.ts'
import { openTestDatabase } from '../database.ts'
import { openBrowser } from './browser.ts'

/** The instant at which a test's console lives: noon in Almaty on 1 December 2026. */
export const CONSOLE_NOW = '2026-12-01T07:00:00Z'

/** How long a test waits for something on a page. */
const TIMEOUT_MS = 30_000

/** The console over real HTTP, with a real database, the embedded issuer and, once a window is opened, a real browser. */
export type TestConsole = {
  address: string
  database: Database
  /** Gives an account a role, in a unit or in the whole body. */
  grant(
    person: string,
    role: 'personnel' | 'head' | 'auditor' | 'operator',
    unitId?: string | null,
  ): Promise<void>
  /** A window of somebody's own, signed in as him and at this address. */
  signedIn(person: string, path: string, options?: BrowserContextOptions): Promise<Page>
  /** A window of nobody. */
  window(options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/**
 * Opens the console for a test.
 *
 * @param replaced parts that the test brings itself: another clock, a connection to Temporal
 * @example const desk = await openConsole(); const page = await desk.signedIn('personnel', '/cases')
 */
export const openConsole = async (replaced: Partial<WebParts> = {}): Promise<TestConsole> => {
  const [opened, folder, issuerPort] = await Promise.all([
    openTestDatabase(),
    mkdtemp(join(tmpdir(), 'attestor-console-')),
    freePort(),
  ])
  const { database } = opened
  const app = express()
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const secrets = await openSecrets(join(folder, 'secrets.json'))
  const identity = await startIdentity({
    port: issuerPort,
    redirectUri: `${address}/signed-in`,
    grantsFile: join(folder, 'grants.json'),
    secrets,
    isKnown: (account) => knownAccount(database, account),
  })
  const given = { issuer: identity.issuer, address, secret: secrets.clientSecret, folder }
  // What runs in a process of its own opens the records by their address.
  const settings = { ...settingsOf(given), databaseUrl: opened.url }
  app.use(
    webApp({
      database,
      settings,
      clock: stoppedClock(CONSOLE_NOW),
      storage: folderStorage(folder),
      log: openLog({ logLevel: process.env.TEST_LOG ?? 'silent' }, 'test'),
      temporal: () => Promise.reject(new Error('this test has no Temporal')),
      issuer: openIssuer(settings),
      assets: await openAssets(join(tmpdir(), 'attestor-test', 'assets')),
      ...replaced,
    }),
  )
  let browser: ReturnType<typeof openBrowser> | null = null
  const window = async (options: BrowserContextOptions = {}) => {
    browser ??= openBrowser()
    const opened = await (await browser).newContext({ locale: 'en-GB', ...options })
    opened.setDefaultTimeout(TIMEOUT_MS)
    return opened
  }
  return {
    ...{ address, database, window },
    grant: async (personnelNumber, role, unitId = null) => {
      await grantRole(database, { personnelNumber, role, unitId })
    },
    signedIn: async (person, path, options = {}) => {
      const page = await (await window(options)).newPage()
      await signIn(page, { person, address: `${address}${path}` })
      return page
    },
    close: async () => {
      await (await browser)?.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all([identity.stop(), opened.close()])
      await rm(folder, { recursive: true })
    },
  }
}

/** Goes to an address and signs in on the issuer's page when it is asked to. */
export const signIn = async (
  page: Page,
  { person, address }: { person: string; address: string },
): Promise<void> => {
  await page.goto(address)
  await page.locator('input[name=account]').fill(person)
  await page.locator('form:has(input[name=account]) button').click()
  await page.waitForURL((at) => at.origin === new URL(address).origin)
}

const settingsOf = (at: { issuer: string; address: string; secret: string; folder: string }) =>
  readSettings(
    {
      ATTESTOR_EMBEDDED: 'database,temporal,mail,identity',
      DATABASE_URL: 'postgresql://unused@127.0.0.1:1/unused',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SMTP_URL: 'smtp://127.0.0.1:1',
      OIDC_ISSUER: at.issuer,
      OIDC_CLIENT_ID: EMBEDDED_CLIENT.id,
      OIDC_CLIENT_SECRET: at.secret,
      OIDC_AUDIENCE: EMBEDDED_CLIENT.audience,
      OIDC_PERSON_CLAIM: EMBEDDED_CLIENT.personClaim,
      PAYLOAD_KEYS: `test:${randomBytes(32).toString('base64')}`,
      STORAGE_FOLDER: at.folder,
      RULESET: 'decree-1612',
      PUBLIC_URL: at.address,
      IN_SYSTEM_ACQUAINTANCE: 'yes',
    },
    RULESET_IDS,
  )
