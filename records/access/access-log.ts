import type { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'

/** What is no step of a case and still has to be known later: who looked at what, who took a document. */
export const recordAccess = async (
  database: Pick<Database, 'accessLogEntry'>,
  entry: {
    at: Temporal.Instant
    accountId: string
    what: string
    caseId?: string
    /** The order under which it was done for somebody. */
    actingOrderId?: string
  },
): Promise<void> => {
  const { at, accountId, what, caseId, actingOrderId } = entry
  await database.accessLogEntry.create({
    data: {
      at: new Date(at.epochMilliseconds),
      accountId,
      what,
      caseId: caseId ?? null,
      actingOrderId: actingOrderId ?? null,
    },
  })
}
