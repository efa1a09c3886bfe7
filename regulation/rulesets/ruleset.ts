import type { Cite } from '../cite.ts'
import type { Term } from '../terms/term.ts'
import type { AftermathRules } from './aftermath-rules.ts'
import type { CertificationRules } from './certification-rules.ts'
import type { CommissionRules, InterviewRules } from './commission-rules.ts'
import type { DueRules } from './due-rules.ts'
import type { RulesetId, Step } from './keys.ts'

export type * from './aftermath-rules.ts'
export type * from './certification-rules.ts'
export type * from './commission-rules.ts'
export type * from './due-rules.ts'
export type * from './keys.ts'

/** Half-open: in force on `from`, no longer on `to`; `to` null: still in force. Dates are `YYYY-MM-DD`. */
export type InForce = { from: string; to: string | null }

/**
 * The tables of one act. A case is pinned to a ruleset for life and everything asks the ruleset, never its name.
 *
 * `determination` says how often and for how long ahead the personnel service determines who is certified; `terms` has
 * the steps of a timetable in their order, and a step that the act does not know is not there.
 */
export type Ruleset = {
  id: RulesetId
  inForce: InForce
  determination: { months: number; cite: Cite }
  due: DueRules
  terms: Partial<Record<Step, Term<Step>>>
  certification: CertificationRules
  commission: CommissionRules
  interview: InterviewRules
  aftermath: AftermathRules
}
