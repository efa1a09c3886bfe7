import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import type { ApiParts } from '../api/api-parts.ts'
import { apiApp } from '../api/app.ts'
import { tokenVerifier } from '../api/authentication/token-verifier.ts'
import { stoppedClock } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { folderStorage } from '../platform/storage/folder-storage.ts'
import type { Database } from '../records/database.ts'
import { RULESET_IDS } from '../regulation/rulesets/keys.ts'
import { openTestDatabase } from './database.ts'
import { openTestIssuer, TEST_AUDIENCE, type TestIssuer } from './issuer.ts'

/** The instant at which a test's API lives: noon in Almaty on 1 December 2026. */
export const TEST_NOW = '2026-12-01T07:00:00Z'

/** What the API answered; a body that is not JSON is `text`. */
export type Answer = { status: number; headers: Headers; body: Record<string, unknown> }

/** How a test asks: as which account (null: without a token), with which body, headers and query in `path`. */
export type Ask = {
  as?: string | null
  body?: unknown
  headers?: Record<string, string>
  raw?: string | FormData
}

/** The API over real HTTP, with a real database and a real issuer. */
export type TestApi = {
  address: string
  database: Database
  settings: Settings
  issuer: TestIssuer
  /** Gives an account a role, in a unit or in the whole body. */
  grant(person: string, role: string, unitId?: string | null): Promise<void>
  ask(method: string, path: string, ask?: Ask): Promise<Answer>
  /** Takes the database away while the API goes on. */
  stopDatabase(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the API for a test.
 *
 * @param replaced parts that the test brings itself: another clock, a connection to Temporal
 * @param env settings of the test's own
 */
export const openTestApi = async (
  replaced: Partial<ApiParts> = {},
  env: Record<string, string> = {},
): Promise<TestApi> => {
  const [issuer, opened, folder] = await Promise.all([
    openTestIssuer(),
    openTestDatabase(),
    mkdtemp(join(tmpdir(), 'attestor-api-')),
  ])
  const settings = testSettings({ issuer: issuer.issuer, databaseUrl: opened.url }, env)
  const stopDatabase = onlyOnce(opened.close)
  const { server, address } = await serve({
    database: opened.database,
    clock: stoppedClock(TEST_NOW),
    settings,
    storage: folderStorage(folder),
    log: openLog({ logLevel: process.env.TEST_LOG ?? 'silent' }, 'test'),
    temporal: () => Promise.reject(new Error('this test has no Temporal')),
    verifyToken: tokenVerifier(settings),
    ...replaced,
  })
  return {
    address,
    database: opened.database,
    settings,
    issuer,
    grant: (person, role, unitId = null) => grant(opened.database, { person, role, unitId }),
    ask: (method, path, ask = {}) => send(`${address}${path}`, method, { ...ask, issuer }),
    stopDatabase,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all([issuer.close(), stopDatabase(), rm(folder, { recursive: true })])
    },
  }
}

const onlyOnce = (close: () => Promise<void>): (() => Promise<void>) => {
  let closed: Promise<void> | null = null
  return () => {
    closed ??= close()
    return closed
  }
}

/** The settings of a test: everything away but what it opens itself. */
export const testSettings = (
  { issuer, databaseUrl }: { issuer: string; databaseUrl: string },
  env: Record<string, string>,
): Settings =>
  readSettings(
    {
      ATTESTOR_EMBEDDED: 'database,temporal,mail,identity',
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SMTP_URL: 'smtp://127.0.0.1:1',
      OIDC_CLIENT_ID: 'test',
      OIDC_CLIENT_SECRET: 'test',
      PAYLOAD_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
      STORAGE_FOLDER: tmpdir(),
      RULESET: 'decree-1612',
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: TEST_AUDIENCE,
      OIDC_PERSON_CLAIM: 'personnelNumber',
      REQUEST_MAX_BYTES: '20000',
      ...env,
    },
    RULESET_IDS,
  )

const serve = async (parts: ApiParts): Promise<{ server: Server; address: string }> => {
  const app = express().use('/api/v1', apiApp(parts))
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1` }
}

const grant = async (
  database: Database,
  { person, role, unitId }: { person: string; role: string; unitId: string | null },
): Promise<void> => {
  const account = await database.account.upsert({
    where: { personnelNumber: person },
    create: { id: randomUUID(), personnelNumber: person, createdAt: new Date(TEST_NOW) },
    update: {},
  })
  await database.roleGrant.create({
    data: { id: randomUUID(), accountId: account.id, role, unitId, grantedAt: new Date(TEST_NOW) },
  })
}

const send = async (
  url: string,
  method: string,
  { issuer, as = null, body, headers = {}, raw }: Ask & { issuer: TestIssuer },
): Promise<Answer> => {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${await issuer.token(as)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? (raw === undefined ? {} : { body: raw }) : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : { text } }
}
