import type { LogEntry } from '../../regulation/course/events.ts'
import { brokenAt, type Link } from '../chain.ts'
import type { Database } from '../database.ts'

/** A log entry as it is read back, in the very content of which its hash was taken. */
export type StoredLogEntry = LogEntry & Link

/** The log of a case, whole and in its order. @example await readLog(database, { caseId }) */
export const readLog = async (
  database: Pick<Database, 'caseLogEntry'>,
  { caseId }: { caseId: string },
): Promise<StoredLogEntry[]> => {
  const rows = await database.caseLogEntry.findMany({
    where: { caseId },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ caseId: _, actingOrderId, ...row }) => ({
    ...row,
    // An entry of whoever acted for himself has none, as when its hash was taken.
    ...(actingOrderId === null ? {} : { actingOrderId }),
    event: row.event as LogEntry['event'],
    data: row.data as LogEntry['data'],
    cite: row.cite as LogEntry['cite'],
    occurredOn: row.occurredOn?.toISOString().slice(0, 10) ?? null,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
  }))
}

/**
 * Whether the log of a case is whole: numbered without a gap and every hash as its content gives it.
 *
 * @example await verifyChain(database, caseId) //=> { entries: 27, brokenAt: null }
 */
export const verifyChain = async (
  database: Pick<Database, 'caseLogEntry'>,
  caseId: string,
): Promise<{ entries: number; brokenAt: number | null }> => {
  const log = await readLog(database, { caseId })
  return { entries: log.length, brokenAt: brokenAt(log) }
}
