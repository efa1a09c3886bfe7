import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import type { Clock } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'
import { folderStorage } from '../platform/storage/folder-storage.ts'
import { webApp } from '../web/app.ts'
import { openIssuer } from '../web/sign-in/issuer.ts'
import type { TestApi } from './api.ts'

const NOTHING = { address: '/nothing', mediaType: 'text/plain', content: Buffer.alloc(0) }

/**
 * Serves the console's pages over plain HTTP, on the records of a test API, without Temporal.
 *
 * @example const pages = await servePages(api, stoppedClock(TEST_NOW)); await fetch(`${pages.address}/public`)
 */
export const servePages = async ({ database, settings: given }: TestApi, clock: Clock) => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-pages-'))
  const app = express()
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const settings = { ...given, publicUrl: address }
  app.use(
    webApp({
      ...{ database, settings, clock, storage: folderStorage(folder) },
      log: openLog({ logLevel: 'silent' }, 'test'),
      temporal: () => Promise.reject(new Error('this test has no Temporal')),
      issuer: openIssuer(settings),
      assets: { style: NOTHING, script: NOTHING, icon: NOTHING },
    }),
  )
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  }
  return { address, close }
}
