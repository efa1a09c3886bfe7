import type { Cite } from '../cite.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Branch, Round } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/**
 * Results before the interview. `score` and `threshold` are those of the worse of the subjects that count;
 * `standardsMet` may be null for a branch that does not pass the standards.
 */
export type AdmissionRequest = {
  ruleset: Ruleset
  round: Round
  branch: Branch
  standardsMet: boolean | null
  score: number
  threshold: number
}

export type AdmissionAnswer = { admitted: boolean; cite: Cite[] }

/**
 * Is the employee admitted to the interview? Standards met, or a branch that has none, and a test not below the
 * threshold; where the ruleset has no gate, always.
 *
 * @throws RulebookError naming `standardsMet` when it is null for a branch that passes the standards
 * @example admission({ ruleset: rulesetOf('decree-1612'), round: 1, branch: 'police', standardsMet: true, score: 60,
 *   threshold: 60 }) //=> { admitted: true, cite: ['para 24'] }
 */
export const admission = (request: AdmissionRequest): AdmissionAnswer => {
  const { ruleset, round, score, threshold } = request
  const standards = standardsPassed(request)
  const rule = ruleset.certification.admission[round]
  if (rule.gate === 'open') return { admitted: true, cite: [rule.cite] }
  const admitted = standards && score >= threshold
  return { admitted, cite: [admitted ? rule.admitted : rule.refused] }
}

const standardsPassed = ({ ruleset, branch, standardsMet }: AdmissionRequest): boolean => {
  const fitness = ruleset.certification.stages.find(({ key }) => key === 'fitness')
  if (!fitness || fitness.exempt.includes(branch)) return true
  if (standardsMet === null) throw new RulebookError('standardsMet', `expected true or false for ${branch}`)
  return standardsMet
}
