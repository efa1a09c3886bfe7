import { amendedCalendar } from '../calendar/amended-calendar.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { PreparationRules, Ruleset, ScheduledStage, Step } from '../rulesets/ruleset.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { demandsOf } from '../timetable/schedule.ts'
import type { CalendarOnCase, CaseFrame } from './frame.ts'

/** The ruleset and the calendar to which a case is pinned. */
export type CaseRules = { ruleset: Ruleset; calendar: Calendar }

const calendars = new WeakMap<CalendarOnCase, Calendar>()

/** The tables of a case. @example rulesOf(frame).ruleset.id //=> 'decree-1612' */
export const rulesOf = ({ ruleset, calendar }: Pick<CaseFrame, 'ruleset' | 'calendar'>): CaseRules => ({
  ruleset: rulesetOf(ruleset),
  calendar: calendarOf(calendar),
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

/** A stage with a day of its own, and whether this employee may leave it out. */
export type StageOfCase = { key: ScheduledStage; demand: 'required' | 'may-be-left-out' }

/**
 * The stages that this employee passes on days of their own, in their order.
 *
 * @example stagesOf(prosecutorsFrame).map(({ key }) => key) //=> ['testing', 'polygraph']
 */
export const stagesOf = (frame: CaseFrame): StageOfCase[] =>
  demandsOf(rulesOf(frame).ruleset, frame.branch).flatMap(({ stage, demand }) =>
    demand === 'none' ? [] : [{ key: stage, demand }],
  )

/** The clause of a stage. @example stageClause(frame, 'testing') //=> ['para 6'] */
export const stageClause = (frame: CaseFrame, stage: string): readonly string[] =>
  rulesOf(frame).ruleset.certification.stages.flatMap(({ key, cite }) => (key === stage ? [cite] : []))

/** The clause of a step's term; none where the ruleset has no such term. @example clauseOf(frame, 'profile') //=> ['para 11'] */
export const clauseOf = (frame: CaseFrame, step: Step): readonly string[] => {
  const term = rulesOf(frame).ruleset.terms[step]
  return term ? [term.cite] : []
}

/** The clause of an act of the preparation. @example preparationClause(frame, 'timing') //=> ['para 9'] */
export const preparationClause = (frame: CaseFrame, act: keyof PreparationRules): readonly string[] => [
  rulesOf(frame).ruleset.certification.preparation[act].cite,
]
