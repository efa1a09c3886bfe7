import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import type { CaseFrame } from '../course/frame.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import type { ComplaintRules } from '../rulesets/ruleset.ts'
import { type Anchors, type Tables, termLimit } from '../terms/limit-of.ts'
import type { Term } from '../terms/term.ts'
import type { FiledAppeal } from './appeal-state.ts'

/** The tables of an appeal: those of the case that it is of. */
export const rulesOfAppeal = (filed: FiledAppeal): Tables & { complaint: ComplaintRules } => {
  const rules = rulesOf(filed)
  return { ...rules, complaint: rules.ruleset.aftermath.complaint }
}

/** The limit of a term of the complaint, `YYYY-MM-DD`; null where the act gives none. */
export const complaintLimit = (filed: FiledAppeal, term: Term | null, anchors: Anchors): string | null =>
  term && termLimit(term, anchors, rulesOfAppeal(filed).calendar).date.toString()

/** The last day to go to court after an answer, or after the day on which silence became one. */
export const courtLimit = (filed: FiledAppeal, answeredOn: CivilDate): string | null =>
  complaintLimit(filed, rulesOfAppeal(filed).complaint.courtTerm, { complaintAnswer: answeredOn })

/**
 * The last day to appeal against a decision (para 23, art. 53): counted from acquaintance, or from the decision while
 * that day is not known.
 *
 * @example appealLimit(frame, { on: '2027-06-10', acquaintedOn: null }) //=> '2027-07-12'
 */
export const appealLimit = (
  frame: Pick<CaseFrame, 'ruleset' | 'calendar'>,
  { on, acquaintedOn }: { on: string; acquaintedOn: string | null },
): string | null => {
  const { ruleset, calendar } = rulesOf(frame)
  const { appeal } = ruleset.terms
  if (!appeal) return null
  return termLimit(appeal, { acquaintance: parseCivilDate(acquaintedOn ?? on) }, calendar).date.toString()
}
