import type { Cite } from '../cite.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/** The grounds on which somebody due may be struck from a list, by key: the rules that defer or exempt. */
export const strikingGrounds = ({ due }: Pick<Ruleset, 'due'>) => ({
  'not-due': due.cycle.cite,
  'new-post': due.newPost.cite,
  leave: due.afterLeave.cite,
  exempt: due.exemption.cite,
  study: due.afterStudy.cite,
  organisation: due.afterOrganisation.cite,
  elsewhere: due.elsewhere.cite,
})

/** A ground as it was given, understood; or refused with every clause that would be one. */
export type StrikingGround =
  | { outcome: 'ground'; cite: Cite }
  | { outcome: 'no-ground'; reason: string; cite: readonly Cite[] }

/**
 * Reads the ground on which a name is struck: a citation or a key (paras 3–5; art. 47).
 *
 * @example strikingGround(rulesetOf('decree-1612'), 'leave') //=> { outcome: 'ground', cite: 'para 4' }
 */
export const strikingGround = (ruleset: Pick<Ruleset, 'due'>, given: string): StrikingGround => {
  const grounds = Object.entries(strikingGrounds(ruleset))
  const written = given.trim().replace(/\s+/g, ' ')
  const found = grounds.find(([key, cite]) => key === written || cite === written)
  if (found) return { outcome: 'ground', cite: found[1] }
  const cites = [...new Set(grounds.map(([, cite]) => cite))].sort()
  return {
    outcome: 'no-ground',
    reason: `somebody due is struck out only on a ground of ${cites.join(', ')}`,
    cite: cites,
  }
}
