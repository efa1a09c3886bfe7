import type { Clock } from '../../platform/clock.ts'
import type { Logger } from '../../platform/log.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import type { Database } from '../../records/database.ts'
import { forgetOver } from '../../records/housekeeping/retention.ts'
import { noteStorageLook } from '../../records/housekeeping/storage-look.ts'
import { sweepUnnamedFiles } from '../../records/housekeeping/unnamed-files.ts'
import { tellAgain } from '../../records/outbox/tell-again.ts'
import type { HousekeepingActivities } from '../../workflows/housekeeping/housekeeping-activities.ts'
import { sweepSpools } from '../roster/sweep-spools.ts'
import { sendUnsent } from './send-unsent.ts'

/** An upload or an import that takes longer than this was killed in the middle. */
const LEFT_BEHIND_AFTER = { hours: 48 } as const

/** A case judges what it is told within seconds, unless its worker is away. */
const JUDGED_WITHIN = { afterSeconds: 3_600 } as const

/** Ten thousand notices of one midnight are tried in less. */
const TRIED_WITHIN = { hours: 24 } as const

type Parts = { database: Database; storage: Storage; clock: Clock; log: Pick<Logger, 'warn'> }

/** What keeps the house: over an open database and storage. */
export const housekeepingActivities = ({ database, storage, clock, log }: Parts): HousekeepingActivities => ({
  async forgetWhatIsOver() {
    const now = clock.now()
    const unnamed = await sweepUnnamedFiles({ database, storage }, new Date(now.epochMilliseconds))
    await noteStorageLook(database, unnamed, new Date(now.epochMilliseconds))
    if (unnamed.found > 0) log.warn(unnamed, 'files lie in the storage that no row names')
    const factsToldAgain = await tellAgain(database, JUDGED_WITHIN)
    if (factsToldAgain > 0) log.warn({ factsToldAgain }, 'facts that no case has judged are told again')
    const noticesSentAfterAll = await sendUnsent(
      database,
      new Date(now.subtract(TRIED_WITHIN).epochMilliseconds),
    )
    if (noticesSentAfterAll > 0) log.warn({ noticesSentAfterAll }, 'notices that nobody had tried are sent')
    const before = new Date(now.subtract(LEFT_BEHIND_AFTER).epochMilliseconds)
    return {
      ...(await forgetOver(database, new Date(now.epochMilliseconds))),
      uploads: await storage.sweep(before),
      spools: await sweepSpools(before),
      ...{ unnamedFiles: unnamed.found, unnamedFilesForgotten: unnamed.forgotten },
      ...{ factsToldAgain, noticesSentAfterAll },
    }
  },
})
