import { monthsAfter } from '../calendar/calendar-arithmetic.ts'
import type { Cite } from '../cite.ts'
import { type CivilDate, isAfter, isBefore } from '../civil-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { completedDays, covers, serviceStart } from './continuous-service.ts'
import { type DueDate, dueDate } from './due-date.ts'
import type { EmployeeFacts } from './employee-facts.ts'
import { refuseContradictoryFacts } from './facts-in-order.ts'

export type DueRequest = { ruleset: Ruleset; asOf: CivilDate; employee: EmployeeFacts }

export const DUE_STATUSES = ['due', 'overdue', 'not-due', 'exempt', 'deferred', 'elsewhere'] as const
export type DueStatus = (typeof DUE_STATUSES)[number]

/** `due` and `window` are null where the status gives no date. */
export type DueAnswer = {
  status: DueStatus
  due: CivilDate | null
  window: { from: CivilDate; to: CivilDate } | null
  cite: Cite[]
}

/** An answer with the date it was found from; `found` is null where no date was computed. */
export type Determined = { answer: DueAnswer; found: DueDate | null }

/**
 * Whether an employee is to be certified in the period of determination that begins on `asOf`, and when.
 *
 * @throws RulebookError naming the period of a fact that contradicts itself or another
 * @example JSON.stringify(due({ ruleset: rulesetOf('decree-1612'), asOf: parseCivilDate('2027-01-01'), employee }))
 * //=> '{"status":"due","due":"2027-03-05","window":{"from":"2027-03-05","to":"2027-09-05"},"cite":["para 3"]}'
 */
export const due = (request: DueRequest): DueAnswer => determined(request).answer

/**
 * As `due`, with how the date was found.
 *
 * @throws RulebookError as `due`
 * @example determined(request).found?.anniversary.years //=> 9
 */
export const determined = ({ ruleset, asOf, employee }: DueRequest): Determined => {
  const rules = ruleset.due
  refuseContradictoryFacts(employee, rules)
  const apart = setApart(employee, asOf, rules)
  if (apart) return dateless(apart.status, apart.cite)
  const start = serviceStart(employee.service, asOf, rules)
  if (!start) return dateless('not-due', rules.cycle.cite)
  const found = dueDate(employee, { serviceStart: start, asOf }, rules)
  const periodEnd = monthsAfter(asOf, ruleset.determination.months)
  const before = isAfter(found.date, asOf) && isBefore(found.date, periodEnd) ? found.date : asOf
  if (completedDays(employee, { asOf, before }, rules) >= rules.exemption.days) {
    return dateless('exempt', rules.exemption.cite)
  }
  const status = statusOf(found, { asOf, periodEnd })
  return { answer: { status, due: found.date, window: found.window, cite: [found.cite] }, found }
}

const dateless = (status: DueStatus, cite: Cite): Determined => ({
  answer: { status, due: null, window: null, cite: [cite] },
  found: null,
})

/** Those for whom no date is computed, in the order of the tests. */
const setApart = (facts: EmployeeFacts, asOf: CivilDate, rules: DueRules) => {
  const away = (kind: 'state-body' | 'international-organisation') =>
    facts.secondments.some((period) => period.kind === kind && covers(period, asOf))
  const running = (period: { from: CivilDate; to: CivilDate | null }) => covers(period, asOf)
  if (away('state-body')) return { status: 'elsewhere', cite: rules.elsewhere.cite } as const
  if (facts.head) return { status: 'exempt', cite: rules.exemption.cite } as const
  if (facts.leaves.some(running)) return { status: 'deferred', cite: rules.afterLeave.cite } as const
  if (facts.study.some(running)) return { status: 'deferred', cite: rules.afterStudy.cite } as const
  if (away('international-organisation')) {
    return { status: 'deferred', cite: rules.afterOrganisation.cite } as const
  }
  return null
}

const statusOf = (
  { date, window }: DueDate,
  { asOf, periodEnd }: { asOf: CivilDate; periodEnd: CivilDate },
) => {
  if (isBefore(window.to, asOf)) return 'overdue'
  return isBefore(date, periodEnd) ? 'due' : 'not-due'
}
