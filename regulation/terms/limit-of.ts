import type { Calendar } from '../calendar/calendar.ts'
import type { Cite } from '../cite.ts'
import type { CivilDate } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Step } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { type Reckoned, reckon } from './reckon.ts'
import type { Anchor, Term } from './term.ts'

/** The days that terms are counted from, as far as they are known. */
export type Anchors = Partial<Record<Anchor, CivilDate>>

/** By which tables a limit is counted. */
export type Tables = { ruleset: Ruleset; calendar: Calendar }

/** The limit of a term, with the clause and the lines of its working. */
export type Limit = Reckoned & { cite: Cite }

/**
 * The limit of a step under a ruleset, counted from the anchor that its term names.
 *
 * @throws RulebookError naming the step when the ruleset has no such term, the anchor when its day is not given, and
 * `calendar` when a day outside it would have to be known
 * @example limitOf(tables, 'profile', { meeting: parseCivilDate('2027-04-01') }).date.toString() //=> '2027-03-11'
 */
export const limitOf = (tables: Tables, step: Step, anchors: Anchors): Limit => {
  const term = tables.ruleset.terms[step]
  if (!term) throw new RulebookError(step, `${tables.ruleset.id} has no such term`)
  return termLimit(term, anchors, tables.calendar)
}

/**
 * The limit of any term, also of one that is no step of a timetable (an answer to a complaint, say).
 *
 * @throws RulebookError naming the anchor when its day is not given, and `calendar` as `limitOf`
 * @example termLimit(answer, { complaintRegistration: parseCivilDate('2027-02-01') }, calendar).date.toString()
 * //=> '2027-03-01'
 */
export const termLimit = (term: Term, anchors: Anchors, calendar: Calendar): Limit => {
  const anchor = anchors[term.by.anchor]
  if (!anchor) throw new RulebookError(term.by.anchor, 'expected the day from which this term is counted')
  return { ...reckon(term.by, anchor, calendar), cite: term.cite }
}
