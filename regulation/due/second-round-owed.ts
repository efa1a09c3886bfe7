import { type CivilDate, compareDates, isAfter } from '../civil-date.ts'
import type { DecisionKey } from '../rulesets/keys.ts'
import type { HeldCertification } from './employee-facts.ts'

/** The decision that a second round follows, in every ruleset. */
const FOLLOWED_BY_SECOND_ROUND: DecisionKey = 'recertification'

/**
 * The day of an initial decision whose second round was never held: the last certification that counts, when it was
 * *subject to re-certification*; null when nothing is owed (paras 36, 8; art. 51(1)).
 *
 * @example secondRoundOwed([{ on: parseCivilDate('2026-09-01'), annulled: false, outcome: 'recertification' }], asOf)
 * //=> 2026-09-01
 */
export const secondRoundOwed = (
  certifications: readonly HeldCertification[],
  asOf: CivilDate,
): CivilDate | null => {
  const held = certifications.filter(({ on, annulled }) => !annulled && !isAfter(on, asOf))
  const last = held.toSorted((a, b) => compareDates(a.on, b.on)).at(-1)
  return last?.outcome === FOLLOWED_BY_SECOND_ROUND ? last.on : null
}
