import { amendedCalendar } from '../calendar/amended-calendar.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { Ruleset, ScheduledStage } from '../rulesets/ruleset.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { type CourseClauses, courseClauses } from './clauses.ts'
import type { CalendarOnCase, CaseFrame } from './frame.ts'

/** The ruleset and the calendar to which a case is pinned. */
export type CaseRules = { ruleset: Ruleset; calendar: Calendar; clauses: CourseClauses }

const calendars = new WeakMap<CalendarOnCase, Calendar>()

/** The tables of a case. @example rulesOf(frame).ruleset.id //=> 'decree-1612' */
export const rulesOf = ({ ruleset, calendar }: CaseFrame): CaseRules => ({
  ruleset: rulesetOf(ruleset),
  calendar: calendarOf(calendar),
  clauses: courseClauses[ruleset],
})

const calendarOf = (given: CalendarOnCase): Calendar => {
  const known = calendars.get(given)
  if (known) return known
  const calendar = amendedCalendar(shippedCalendar, {
    off: given.off.map((day) => parseCivilDate(day, 'calendar.off')),
    working: given.working.map((day) => parseCivilDate(day, 'calendar.working')),
  })
  calendars.set(given, calendar)
  return calendar
}

/** A stage with a day of its own, and whether this employee passes it and may leave it out. */
export type StageOfCase = { key: ScheduledStage; day: 'required' | 'may-be-left-out'; cite: string }

const SCHEDULED: ReadonlySet<string> = new Set<ScheduledStage>(['fitness', 'testing', 'study', 'polygraph'])

/**
 * The stages that this employee passes on days of their own, in their order.
 *
 * @example stagesOf(prosecutorsFrame).map(({ key }) => key) //=> ['testing', 'polygraph']
 */
export const stagesOf = (frame: CaseFrame): StageOfCase[] =>
  rulesOf(frame).ruleset.certification.stages.flatMap(({ key, day, exempt, cite }) =>
    SCHEDULED.has(key) && day !== 'none' && !exempt.includes(frame.branch)
      ? [{ key: key as ScheduledStage, day, cite }]
      : [],
  )
