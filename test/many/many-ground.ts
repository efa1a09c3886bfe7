import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { apiApp } from '../../api/app.ts'
import { tokenVerifier } from '../../api/authentication/token-verifier.ts'
import { stoppedClock } from '../../platform/clock.ts'
import { openLog } from '../../platform/log.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { grantRole } from '../../records/access/grant-role.ts'
import { type Database, openDatabase } from '../../records/database.ts'
import { webApp } from '../../web/app.ts'
import { openAssets } from '../../web/assets/assets.ts'
import { openIssuer } from '../../web/sign-in/issuer.ts'
import { beginSession } from '../../web/sign-in/session.ts'
import { TEST_NOW, testSettings } from '../api.ts'
import { openTestIssuer } from '../issuer.ts'
import { administratorOf, preparePostgres, roledDatabase } from '../postgres/postgres.ts'
import type { BodySize } from './body-sql.ts'
import { fillBody, idInBody, WHOLE_BODY } from './fill-body.ts'

/** The people who look at lists; each is an account of this name. */
export const VIEWERS = {
  /** The personnel service of the whole body. */
  service: { role: 'personnel', unit: null },
  /** The personnel service of one territory. */
  territory: { role: 'personnel', unit: 3 },
  head: { role: 'head', unit: null },
  auditor: { role: 'auditor', unit: 3 },
  /** An auditor of the whole body. */
  overseer: { role: 'auditor', unit: null },
  /** Somebody of the roster who is the personnel service of a territory, a direct head and a member of a commission. */
  '100205': { role: 'personnel', unit: 5 },
  /** Direct head of some hundreds, a commission's chairman. */
  '100003': null,
  /** An employee with a case. */
  '170000': null,
} as const satisfies Record<string, { role: 'personnel' | 'head' | 'auditor'; unit: number | null } | null>

export type Viewer = keyof typeof VIEWERS

/** An answer of the console or the API: what it was, how many bytes went over the wire, how long it took. */
export type Shown = { status: number; bytes: number; text: string; took: number }

/** The API and the console over a body of 150,000 people and 75,000 cases, on PostgreSQL. */
export type ManyGround = {
  /** The database's name on its server, and its address as the administrator. */
  name: string
  administrator: string
  /** As the services' role. */
  database: Database
  idOf(what: string, n: string): Promise<string>
  show(viewer: Viewer, path: string): Promise<Shown>
  close(): Promise<void>
}

/**
 * Fills a database of PostgreSQL and serves it; null where PostgreSQL is not installed.
 *
 * @example await ground.show('service', '/cases?sort=limit')
 */
export const openMany = async (size: BodySize = WHOLE_BODY): Promise<ManyGround | null> => {
  const shared = process.env.ATTESTOR_TEST_POSTGRES
  const own = shared ? null : await preparePostgres()
  const server = shared || own?.address
  if (!server) return null
  const [filled, issuer, folder] = await Promise.all([
    roledDatabase(server, 'migrated'),
    openTestIssuer(),
    mkdtemp(join(tmpdir(), 'attestor-many-')),
  ])
  await fillBody(administratorOf(filled), size)
  const database = openDatabase(filled.service, { max: 10 })
  const settings = testSettings({ issuer: issuer.issuer, databaseUrl: filled.service }, {})
  const parts = {
    database,
    settings,
    clock: stoppedClock(TEST_NOW),
    storage: folderStorage(folder),
    log: openLog({ logLevel: 'silent' }, 'test'),
    temporal: () => Promise.reject(new Error('this ground has no Temporal')),
  }
  const app = express()
    .use('/api/v1', apiApp({ ...parts, verifyToken: tokenVerifier(settings) }))
    .use(
      webApp({
        ...parts,
        issuer: openIssuer(settings),
        assets: await openAssets(join(tmpdir(), 'attestor-test', 'assets')),
      }),
    )
  const http = createServer(app)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const credentials = await signIn(database, issuer.token)
  const { port } = http.address() as AddressInfo
  return {
    name: new URL(filled.service).pathname.slice(1),
    administrator: administratorOf(filled),
    database,
    idOf: (what, n) => idInBody(database, what, n),
    show: (viewer, path) => shown(`http://127.0.0.1:${port}${path}`, credentials[viewer]),
    close: async () => {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await database.$disconnect()
      await Promise.all([issuer.close(), filled.drop(), rm(folder, { recursive: true })])
      await own?.stop()
    },
  }
}

type Credentials = Record<Viewer, Record<'cookie' | 'authorization', string>>

const signIn = async (
  database: Database,
  token: (person: string) => Promise<string>,
): Promise<Credentials> => {
  const each = Object.entries(VIEWERS).map(async ([personnelNumber, granted]) => {
    if (granted)
      await grantRole(database, {
        personnelNumber,
        role: granted.role,
        unitId: granted.unit === null ? null : await idInBody(database, 'unit', String(granted.unit)),
      })
    const { id } = await database.account.upsert({
      where: { personnelNumber },
      create: { id: crypto.randomUUID(), personnelNumber, createdAt: new Date(TEST_NOW) },
      update: {},
    })
    const secret = await beginSession(database, { accountId: id, personnelNumber, idToken: 'none' })
    return [
      personnelNumber,
      { cookie: `attestor-session=${secret}`, authorization: `Bearer ${await token(personnelNumber)}` },
    ]
  })
  return Object.fromEntries(await Promise.all(each)) as Credentials
}

const shown = (url: string, headers: Record<string, string>): Promise<Shown> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    get(url, { headers: { ...headers, 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          bytes: body.length,
          text: response.headers['content-encoding'] === 'gzip' ? '' : body.toString(),
          took: performance.now() - from,
        })
      })
    }).on('error', reject)
  })
