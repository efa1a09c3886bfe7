import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, dayAfter, parseCivilDate } from '../civil-date.ts'
import type { AftermathRules } from '../rulesets/ruleset.ts'
import { termLimit } from '../terms/limit-of.ts'
import type { Absence } from './head-order.ts'

type DisposalRules = NonNullable<AftermathRules['order']['disposal']>

/**
 * The last day at the disposal of the body: the term, and a day more for each day of leave, treatment or mission in it
 * (art. 46-1).
 *
 * @example disposalLimit(rules, { from: '2027-07-01', term: 'ordinary', absences: [] }, calendar) //=> '2027-07-16'
 */
export const disposalLimit = (
  rules: DisposalRules,
  { from, term, absences }: { from: string; term: keyof DisposalRules; absences: readonly Absence[] },
  calendar: Calendar,
): string => {
  const start = parseCivilDate(from, 'disposalFrom')
  let last: CivilDate = termLimit(rules[term], { disposal: start }, calendar).date
  for (let day = dayAfter(start); day.since(last).sign <= 0; day = dayAfter(day))
    if (absences.some((absence) => covers(absence, day.toString()) && absence.to !== null))
      last = dayAfter(last)
  return last.toString()
}

/** Does an absence cover a day? @example covers({ kind: 'leave', from: '2027-07-01', to: null }, '2027-08-01') //=> true */
export const covers = ({ from, to }: Absence, day: string): boolean =>
  from <= day && (to === null || day <= to)
