import type { Cite } from '../cite.ts'
import type { RulesetId } from '../rulesets/ruleset.ts'

/** Clauses of the course that no term, stage or decision has. */
export type CourseClauses = {
  /** The head approves the list and the timing. */
  timing: Cite
  /** Explanation of aims and procedure while preparing. */
  session: Cite
  /** Information from a unit or body where the employee served in the period of the profile. */
  information: Cite
}

/** These clauses by ruleset. */
export const courseClauses: Readonly<Record<RulesetId, CourseClauses>> = {
  'decree-1612': { timing: 'para 9', session: 'para 7', information: 'para 12' },
  'law-380-2026': { timing: 'art. 48(4)', session: 'art. 48(1)', information: 'art. 48(7)' },
}
