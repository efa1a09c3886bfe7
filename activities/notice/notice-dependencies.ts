import type { Clock } from '../../platform/clock.ts'
import type { Logger } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Database } from '../../records/database.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import type { HandToMailServer } from './hand-to-mail-server.ts'

/**
 * What sending a notice needs. `clock` is the host's: that a mail server accepted a message is an instant that only the
 * sender sees; no date of a case is judged by it before the workflow's own time has reached it.
 */
export type NoticeDependencies = {
  database: Database
  handToMailServer: HandToMailServer
  settings: Pick<Settings, 'publicUrl' | 'notices'> & { mail: Pick<Settings['mail'], 'from'> }
  clock: Clock
  log: Pick<Logger, 'warn'>
}

/** What is read once for all notices of a batch. */
export type NoticeBatch = NoticeDependencies & { calendar: () => Promise<Calendar> }
