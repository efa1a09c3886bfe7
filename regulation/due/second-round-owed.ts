import { type CivilDate, isAfter } from '../civil-date.ts'
import type { EmployeeFacts } from './employee-facts.ts'

/**
 * The date of an initial decision *subject to re-certification* that no second round has followed, or null.
 *
 * Annulled decisions and those after `asOf` do not count. Decree paras 36, 8; the law's art. 51(1).
 *
 * @example secondRoundOwed(facts, parseCivilDate('2027-01-01'))?.toString() //=> '2026-10-12'
 */
export const secondRoundOwed = ({ certifications }: EmployeeFacts, asOf: CivilDate): CivilDate | null => {
  let last: EmployeeFacts['certifications'][number] | null = null
  for (const held of certifications) {
    if (held.annulled || isAfter(held.on, asOf)) continue
    if (!last || isAfter(held.on, last.on)) last = held
  }
  return last?.outcome === 'recertification' ? last.on : null
}
