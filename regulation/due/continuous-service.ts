import { monthsAfter } from '../calendar/calendar-arithmetic.ts'
import { type CivilDate, compareDates, dayAfter, dayNumber, isAfter } from '../civil-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import type { EmployeeFacts, Period, ServicePeriod } from './employee-facts.ts'

/**
 * Does a period cover a day?
 *
 * @example covers({ from: parseCivilDate('2027-01-01'), to: null }, parseCivilDate('2027-01-01')) //=> true
 */
export const covers = ({ from, to }: Period, day: CivilDate): boolean =>
  !isAfter(from, day) && (to === null || !isAfter(day, to))

/** Two periods join over a gap of at most the ruleset's months without other employment; without a gap always. */
const joins = (earlier: ServicePeriod, later: ServicePeriod, rules: DueRules): boolean => {
  if (!earlier.to) return false
  if (later.from.equals(dayAfter(earlier.to))) return true
  return !earlier.otherEmploymentAfter && !isAfter(later.from, monthsAfter(earlier.to, rules.joins.months))
}

/**
 * The first day of the continuous service that runs on a day, or null when no period of service covers the day.
 *
 * @example serviceStart(facts.service, parseCivilDate('2027-01-01'), rules)?.toString() //=> '2018-03-05'
 */
export const serviceStart = (
  service: readonly ServicePeriod[],
  asOf: CivilDate,
  rules: DueRules,
): CivilDate | null => {
  const current = service.find((period) => covers(period, asOf))
  if (!current) return null
  const earlierFirst = service
    .filter(({ from }) => !isAfter(from, current.from))
    .sort((a, b) => compareDates(a.from, b.from))
  let first = current
  for (const period of earlierFirst.reverse().slice(1)) {
    if (!joins(period, first, rules)) break
    first = period
  }
  return first.from
}

/**
 * The days of service, of all periods and of the credited service that the ruleset adds, completed before a day.
 * Periods that begin after `asOf` are not known yet.
 *
 * @example completedDays(facts, { asOf, before: asOf }, rules) //=> 3224
 */
export const completedDays = (
  facts: EmployeeFacts,
  { asOf, before }: { asOf: CivilDate; before: CivilDate },
  rules: DueRules,
): number => {
  const end = dayNumber(before)
  const known = dayNumber(asOf)
  const credited = facts.creditedService.filter(({ kind }) => rules.exemption.credited.includes(kind))
  let days = 0
  for (const { from, to } of [...facts.service, ...credited]) {
    const first = dayNumber(from)
    if (first > known) continue
    const afterLast = to ? Math.min(dayNumber(to) + 1, end) : end
    days += Math.max(0, afterLast - first)
  }
  return days
}
