import type { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'

/** Puts on the access log that an observer read about the certified, or the minutes: he has no account. */
export const recordObserverAccess = async (
  database: Database,
  { applicationId, right, at }: { applicationId: string; right: string; at: Temporal.Instant },
): Promise<void> => {
  const what = `observer ${applicationId} ${right}`
  await database.accessLogEntry.create({
    data: { at: new Date(at.epochMilliseconds), accountId: null, what, caseId: null },
  })
}
