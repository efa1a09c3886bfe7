import type { Clock } from '../../platform/clock.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import type { Database } from '../../records/database.ts'
import { forgetOver } from '../../records/housekeeping/retention.ts'
import type { HousekeepingActivities } from '../../workflows/housekeeping/housekeeping-activities.ts'
import { sweepSpools } from '../roster/sweep-spools.ts'

/** An upload or an import that takes longer than this was killed in the middle. */
const LEFT_BEHIND_AFTER = { hours: 48 } as const

type Parts = { database: Database; storage: Storage; clock: Clock }

/** What keeps the house: over an open database and storage. */
export const housekeepingActivities = ({ database, storage, clock }: Parts): HousekeepingActivities => ({
  async forgetWhatIsOver() {
    const now = clock.now()
    const before = new Date(now.subtract(LEFT_BEHIND_AFTER).epochMilliseconds)
    return {
      ...(await forgetOver(database, new Date(now.epochMilliseconds))),
      uploads: await storage.sweep(before),
      spools: await sweepSpools(before),
    }
  },
})
