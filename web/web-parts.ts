import type { Client } from '@temporalio/client'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/log.ts'
import type { Settings } from '../platform/settings.ts'
import type { Storage } from '../platform/storage/storage.ts'
import type { Database } from '../records/database.ts'
import type { Assets } from './assets/assets.ts'
import type { Issuer } from './sign-in/issuer.ts'

/** What the console is built of; the process (or a test) opens and closes them. */
export type WebParts = {
  database: Database
  /** The clock of the cases: in a rehearsal it runs ahead. Sessions end by the host's. */
  clock: Clock
  settings: Settings
  storage: Storage
  log: Logger
  temporal: () => Promise<Client>
  issuer: Issuer
  assets: Assets
}
