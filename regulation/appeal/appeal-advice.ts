import type { CaseFrame } from '../course/frame.ts'
import { rulesOf } from '../course/rules-of-case.ts'
import type { DecisionRecord } from '../course/state.ts'
import type { AftermathRules } from '../rulesets/ruleset.ts'
import type { Interval, Term } from '../terms/term.ts'
import { appealLimit } from './appeal-rules.ts'

/** How long something may take, as people are told it. */
export type Lasting = Pick<Interval, 'count' | 'unit'>

/**
 * What a decision tells its employee: to whom, until when and how it can be appealed. `until` counts from the day of
 * acquaintance, or from the decision while that day is not known: then it can only become later. `until`, `answer` and
 * `courtTerm` are null where the act gives no such term.
 */
export type AppealAdvice = {
  reviewers: AftermathRules['complaint']['reviewers']
  until: string | null
  countedFrom: 'acquaintance' | 'decision'
  court: AftermathRules['complaint']['court']
  answer: Lasting | null
  courtTerm: Lasting | null
  execution: AftermathRules['complaint']['execution']
  cite: readonly string[]
}

/**
 * Whom to appeal to, until when, how: para 23, art. 53.
 *
 * @example appealAdvice(frame, { on: '2027-06-10', acquaintedOn: null }).until //=> '2027-07-12'
 */
export const appealAdvice = (
  frame: Pick<CaseFrame, 'ruleset' | 'calendar'>,
  { on, acquaintedOn }: Pick<DecisionRecord, 'on' | 'acquaintedOn'>,
): AppealAdvice => {
  const { reviewers, court, answer, courtTerm, execution, cite } = rulesOf(frame).ruleset.aftermath.complaint
  return {
    reviewers,
    until: appealLimit(frame, { on, acquaintedOn }),
    countedFrom: acquaintedOn === null ? 'decision' : 'acquaintance',
    court,
    answer: lasting(answer),
    courtTerm: lasting(courtTerm),
    execution,
    cite: [cite],
  }
}

/**
 * What the answer to an appeal tells: it goes to court, until when where the act gives the term. Para 23, art. 53.
 *
 * @example answerAdvice(filed, '2027-08-20').reviewers //=> ['court']
 */
export const answerAdvice = (
  filed: Pick<CaseFrame, 'ruleset' | 'calendar'>,
  courtUntil: string | null,
): Omit<AppealAdvice, 'reviewers' | 'countedFrom'> & { reviewers: ['court']; countedFrom: 'answer' } => {
  const { court, courtTerm, execution, cite } = rulesOf(filed).ruleset.aftermath.complaint
  return {
    ...{ reviewers: ['court'], until: courtUntil, countedFrom: 'answer', court, answer: null },
    ...{ courtTerm: lasting(courtTerm), execution, cite: [cite] },
  }
}

const lasting = (term: Term | null): Lasting | null => term && { count: term.by.count, unit: term.by.unit }
