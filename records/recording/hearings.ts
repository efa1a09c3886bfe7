import type { Temporal } from 'temporal-polyfill'
import { recordAccess } from '../access/access-log.ts'
import type { Database } from '../database.ts'

/** A player asks for a recording in many parts: within so long they are one hearing. */
const ONE_HEARING = { hours: 1 }

/** Puts on the access log that somebody hears a recording; the further parts of one hearing are not entered again. */
export const recordHearing = async (
  database: Database,
  heard: { recordingId: string; caseId: string; accountId: string; at: Temporal.Instant },
): Promise<void> => {
  const { recordingId, at, ...who } = heard
  const what = `recording ${recordingId}`
  const since = new Date(at.subtract(ONE_HEARING).epochMilliseconds)
  const before = await database.accessLogEntry.findFirst({ where: { ...who, what, at: { gt: since } } })
  if (!before) await recordAccess(database, { ...who, what, at })
}
