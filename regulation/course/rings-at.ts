import { nextMoment } from './moments.ts'
import type { CaseState } from './state.ts'

/** Many limits end at one midnight: the cases wake within so many seconds after it. */
const SPREAD = 1_800

/** A number that is always the same for a case, and evenly spread over cases (FNV-1a). */
const numberOf = (caseId: string): number => {
  let hash = 0x811c9dc5
  for (const char of caseId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/**
 * When a case wakes for its next moment, RFC 3339; null when it waits for people only. What it then does is judged by
 * the moment itself: a limit ends at midnight, whenever the case wakes.
 *
 * @example ringsAt(state) //=> '2027-06-10T19:17:21.000Z' for a limit that ended at 19:00 UTC
 */
export const ringsAt = (state: CaseState): string | null => {
  const moment = nextMoment(state)
  if (!moment) return null
  const later = (numberOf(state.frame.caseId) % SPREAD) * 1_000
  return new Date(Date.parse(moment.at) + later).toISOString()
}
