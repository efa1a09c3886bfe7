import type { CalendarOnCase } from '../course/frame.ts'
import type { CertificationKind, DecisionKey, Round, RulesetId } from '../rulesets/keys.ts'

/**
 * What an appeal can come to. `left-standing`: it is refused; `changed`: another decision, never a worse one;
 * `annulled`: no decision stands; `interview`: of a decision for absence, the interview is held in the same round.
 */
export const APPEAL_OUTCOMES = ['left-standing', 'changed', 'annulled', 'interview'] as const
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

/**
 * An appeal as it was filed: ids and dates only. `barred` are those who voted on the decision or signed
 * what it is against (employees, or accounts that are none);
 * `limitOn` the last day to file; `attended` false for a decision for absence without good reason.
 */
export type FiledAppeal = {
  appealId: string
  caseId: string
  caseWorkflowId: string
  ruleset: RulesetId
  calendar: CalendarOnCase
  leadDays: readonly number[]
  kind: CertificationKind
  round: Round
  decision: DecisionKey
  decidedOn: string
  /** The order of the head that it is against; null: it is against the decision itself. */
  orderId: string | null
  attended: boolean
  filedOn: string
  registeredOn: string
  limitOn: string
  barred: readonly string[]
}

/** What the reviewer decided; `decision` is the one that stands in place of the earlier, where it was changed. */
export type DecidedAppeal = {
  outcome: AppealOutcome
  decision: DecisionKey | null
  on: string
  reviewerId: string | null
}

/** A term of the appeal: until when, and whether its act is done or its limit missed. */
export type AppealTerm = { limitOn: string; state: 'open' | 'done' | 'missed' }

/** An appeal at a moment: the fold of its events, plain JSON. Terms that the act does not give are null. */
export type AppealState = {
  filed: FiledAppeal
  lateness: 'in-time' | 'late'
  status: 'filed' | 'answered' | 'refused-by-silence'
  forwarding: AppealTerm | null
  answer: AppealTerm | null
  reminded: 'not-yet' | 'reminded'
  /** Whether the decision and orders on its ground may be carried out meanwhile. */
  execution: 'suspended' | 'goes-on'
  decided: DecidedAppeal | null
  /** The last day to go to court; null: the act sets no term for it, or the appeal is not answered yet. */
  courtUntil: string | null
}
