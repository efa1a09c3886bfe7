import { determinationActivities } from '../activities/determination/determination-activities.ts'
import { housekeepingActivities } from '../activities/housekeeping/housekeeping-activities.ts'
import { caseOpeningActivities } from '../activities/opening/case-opening-activities.ts'
import { recordingActivities } from '../activities/recording/recording-activities.ts'
import { rosterImportActivities } from '../activities/roster/roster-import-activities.ts'
import { systemClock } from '../platform/clock.ts'
import type { Logger } from '../platform/log.ts'
import type { Settings } from '../platform/settings.ts'
import type { Storage } from '../platform/storage/storage.ts'
import type { Database } from '../records/database.ts'

type Parts = {
  database: Database
  storage: Storage
  log: Pick<Logger, 'warn'>
  settings: {
    limits: Pick<Settings['limits'], 'rosterBytes'>
    notices: Pick<Settings['notices'], 'reminderDays'>
  }
}

/** What the worker does for roster and storage: imports, determinations, opening of cases, recordings, keeping the house. */
export const hostedRosterActivities = ({ database, storage, log, settings }: Parts) => ({
  ...rosterImportActivities({ database, storage, limits: settings.limits, clock: systemClock }),
  ...determinationActivities({ database, clock: systemClock }),
  ...caseOpeningActivities({ database, settings }),
  ...housekeepingActivities({ database, storage, log, clock: systemClock }),
  ...recordingActivities({ database, storage }),
})
