import type { Client } from '@temporalio/client'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/log.ts'
import type { Settings } from '../platform/settings.ts'
import type { Storage } from '../platform/storage/storage.ts'
import type { Database } from '../records/database.ts'
import type { TokenVerifier } from './authentication/token-verifier.ts'

/** What the API is built of; the process (or a test) opens and closes them. */
export type ApiParts = {
  database: Database
  clock: Clock
  settings: Settings
  storage: Storage
  log: Logger
  temporal: () => Promise<Client>
  verifyToken: TokenVerifier
}
