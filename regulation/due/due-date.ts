import { monthsAfter } from '../calendar/calendar-arithmetic.ts'
import type { Cite } from '../cite.ts'
import { type CivilDate, isAfter } from '../civil-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import { type Anniversary, anniversaryOwed } from './anniversary.ts'
import { CORRECTIONS, type Correction } from './corrections.ts'
import type { EmployeeFacts } from './employee-facts.ts'

/** The due date with its window and the clause that decided it, and how it was found. */
export type DueDate = {
  date: CivilDate
  window: { from: CivilDate; to: CivilDate }
  cite: Cite
  anniversary: Anniversary
  moved: Correction[]
}

/**
 * The date on which the next certification is due: the anniversary owed, moved to a later date by the corrections
 * that apply, in their order. The window is half a year from it, or that of the rule which moved it last.
 *
 * @example dueDate(facts, { serviceStart, asOf }, rules).window.to.toString() //=> '2027-09-05'
 */
export const dueDate = (
  facts: EmployeeFacts,
  { serviceStart, asOf }: { serviceStart: CivilDate; asOf: CivilDate },
  rules: DueRules,
): DueDate => {
  const anniversary = anniversaryOwed(facts.certifications, { serviceStart, asOf }, rules)
  const moved: Correction[] = []
  let date = anniversary.date
  for (const correct of CORRECTIONS) {
    const correction = correct(facts, asOf, rules)
    if (!correction || !isAfter(correction.notBefore, date)) continue
    date = correction.notBefore
    moved.push(correction)
  }
  const last = moved.at(-1)
  return {
    date,
    window: { from: date, to: last?.windowTo ?? monthsAfter(date, rules.window.months) },
    cite: last?.cite ?? rules.cycle.cite,
    anniversary,
    moved,
  }
}
