import { yearsAfter } from '../calendar/calendar-arithmetic.ts'
import { type CivilDate, isAfter, isBefore, latestOf } from '../civil-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import type { HeldCertification } from './employee-facts.ts'

/** The anniversary that is owed: so many `years` after `serviceStart`, and not before `servedUntil`. */
export type Anniversary = {
  serviceStart: CivilDate
  servedUntil: CivilDate | null
  years: number
  date: CivilDate
}

/** The last certification of this service that counts, by the date of its decision. */
const lastHeld = (
  certifications: readonly HeldCertification[],
  { from, asOf }: { from: CivilDate; asOf: CivilDate },
): CivilDate | null => {
  const counting = certifications.filter(
    ({ on, annulled }) => !annulled && !isBefore(on, from) && !isAfter(on, asOf),
  )
  const [first, ...rest] = counting.map(({ on }) => on)
  return first ? latestOf(first, ...rest) : null
}

/**
 * The earliest anniversary of service that no certification has served yet: a missed certification stays owed, and
 * one held late serves the anniversary that follows within the year.
 *
 * @example anniversaryOwed(certifications, { serviceStart, asOf }, rules).date.toString() //=> '2027-03-05'
 */
export const anniversaryOwed = (
  certifications: readonly HeldCertification[],
  { serviceStart, asOf }: { serviceStart: CivilDate; asOf: CivilDate },
  { cycle }: DueRules,
): Anniversary => {
  const last = lastHeld(certifications, { from: serviceStart, asOf })
  const servedUntil = last && yearsAfter(last, cycle.servesNextYears)
  const elapsed = servedUntil ? servedUntil.year - serviceStart.year : 0
  let years = Math.max(1, Math.floor(elapsed / cycle.years)) * cycle.years
  let date = yearsAfter(serviceStart, years)
  while (servedUntil && isBefore(date, servedUntil)) {
    years += cycle.years
    date = yearsAfter(serviceStart, years)
  }
  return { serviceStart, servedUntil, years, date }
}
