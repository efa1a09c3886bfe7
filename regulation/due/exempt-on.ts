import { type CivilDate, dayAfter, dayNumber, isAfter } from '../civil-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import { completedDays } from './continuous-service.ts'
import type { EmployeeFacts } from './employee-facts.ts'

/**
 * The first day on which the days of service that were completed before it exempt an employee, if service goes on as it
 * runs on `asOf`; null when it does not come until `until`.
 *
 * @example exemptOn(facts, { asOf, until }, rules)?.toString() //=> '2027-08-02' for twenty years on 1 August 2027
 */
export const exemptOn = (
  facts: EmployeeFacts,
  { asOf, until }: { asOf: CivilDate; until: CivilDate },
  rules: DueRules,
): CivilDate | null => {
  const reached = (day: CivilDate) =>
    completedDays(facts, { asOf, before: day }, rules) >= rules.exemption.days
  if (isAfter(asOf, until) || !reached(until)) return null
  // The count of completed days never falls: the first day is found by halving.
  let [last, first] = [asOf, until]
  if (reached(asOf)) return asOf
  while (dayNumber(first) - dayNumber(last) > 1) {
    const middle = last.add({ days: Math.floor((dayNumber(first) - dayNumber(last)) / 2) })
    if (reached(middle)) first = middle
    else last = middle
  }
  return dayNumber(first) > dayNumber(last) ? first : dayAfter(last)
}
