import { RulebookError } from '../rulebook-error.ts'
import { decree1612 } from './decree-1612/decree-1612.ts'
import { RULESET_IDS } from './keys.ts'
import { law3802026 } from './law-380-2026/law-380-2026.ts'
import type { Ruleset } from './ruleset.ts'

/** Every ruleset that exists, the older first. A change of law is a new table here. */
export const RULESETS: readonly Ruleset[] = [decree1612, law3802026]

/**
 * The ruleset with this id.
 *
 * @throws RulebookError naming `ruleset` for an id that is none
 * @example rulesetOf('decree-1612').terms.profile?.cite //=> 'para 11'
 */
export const rulesetOf = (id: string): Ruleset => {
  const found = RULESETS.find((ruleset) => ruleset.id === id)
  if (!found)
    throw new RulebookError('ruleset', `expected ${RULESET_IDS.join(' or ')}, got ${JSON.stringify(id)}`)
  return found
}
