import { compareDates, isAfter, isBefore } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import type { EmployeeFacts, Period } from './employee-facts.ts'

const PERIODS = ['service', 'leaves', 'study', 'secondments'] as const

type Named = { period: Period; field: string }

const named = (list: string, periods: readonly Period[]): Named[] =>
  periods.map((period, index) => ({ period, field: `employee.${list}[${index}]` }))

/**
 * Refuses facts that contradict themselves: a period that ends before it begins, and periods of service (with
 * credited service, where the ruleset counts it) of which two have a day in common. Periods after the determination
 * date are checked too.
 *
 * @throws RulebookError naming the period, as in `employee.service[1].from`
 * @example refuseContradictoryFacts(facts, rulesetOf('decree-1612').due) // passes
 */
export const refuseContradictoryFacts = (facts: EmployeeFacts, rules: DueRules): void => {
  for (const list of PERIODS) refuseReversed(list, facts[list])
  // A ruleset that credits no other service does not look at it.
  const credited = rules.exemption.credited.length > 0 ? facts.creditedService : []
  refuseReversed('creditedService', credited)
  // Most of a roster has one period: nothing is named or sorted for it.
  if (facts.service.length + credited.length < 2) return
  refuseOverlaps([...named('service', facts.service), ...named('creditedService', credited)])
}

const refuseReversed = (list: string, periods: readonly Period[]): void => {
  for (const [index, { from, to }] of periods.entries()) {
    if (!to || !isBefore(to, from)) continue
    throw new RulebookError(`employee.${list}[${index}].to`, `${to} is before from ${from}`)
  }
}

const refuseOverlaps = (periods: Named[]): void => {
  const inOrder = [...periods].sort((a, b) => compareDates(a.period.from, b.period.from))
  for (const [index, later] of inOrder.entries()) {
    const earlier = inOrder[index - 1]
    if (!earlier || (earlier.period.to && isAfter(later.period.from, earlier.period.to))) continue
    throw new RulebookError(
      `${later.field}.from`,
      `${later.period.from} overlaps ${earlier.field}, which lasts to ${earlier.period.to ?? 'this day'}; ` +
        'a period begins after the one before has ended',
    )
  }
}
