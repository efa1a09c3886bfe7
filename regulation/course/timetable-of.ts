import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import type { DonePart, StageDays, TimetableRequest } from '../timetable/timetable-request.ts'
import { rulesOf, stagesOf } from './rules-of-case.ts'
import type { Schedule } from './schedule.ts'
import type { CaseState } from './state.ts'

const dayOrNull = (date: string | null, field: string): CivilDate | null =>
  date === null ? null : parseCivilDate(date, field)

/** The days of a schedule as the timetable reads them. */
export const stageDays = ({ fitness, testing, study, polygraph }: Schedule): StageDays => ({
  fitness: dayOrNull(fitness, 'fitness'),
  testing: parseCivilDate(testing, 'testing'),
  study: dayOrNull(study, 'study'),
  polygraph: dayOrNull(polygraph, 'polygraph'),
})

/** What bounds the current round of a case, and by which tables. */
export const roundOf = ({ frame, current }: Pick<CaseState, 'frame' | 'current'>) => {
  const { ruleset, calendar } = rulesOf(frame)
  const tables = { ruleset, calendar, branch: frame.branch }
  if (current.initialDecisionOn !== null && current.resumedOn === null)
    return { ...tables, round: 2 as const, initialDecision: parseCivilDate(current.initialDecisionOn) }
  const { from, to, cite } = current.window
  return {
    ...tables,
    round: 1 as const,
    window: { from: parseCivilDate(from), to: parseCivilDate(to), cite },
  }
}

/** Has this stage come to its end in the current round, by a result or by an absence without good reason? */
export const concluded = (state: CaseState, stage: keyof CaseState['current']['stages']): boolean => {
  const record = state.current.stages[stage]
  return record !== undefined && (record.result !== null || record.missed === 'none')
}

/** The stages that have a day in the schedule, in their order. @example plannedStages(state)[0] //=> 'fitness' */
export const plannedStages = (state: CaseState) =>
  stagesOf(state.frame)
    .map(({ key }) => key)
    .filter((stage) => state.current.schedule?.[stage])

/** Have all planned stages come to their end? @example stagesConcluded(state) //=> false before the dates are set */
export const stagesConcluded = (state: CaseState): boolean => {
  const planned = plannedStages(state)
  return planned.length > 0 && planned.every((stage) => concluded(state, stage))
}

/** What of a round is done and is not checked again when a new meeting is looked for. */
export const doneParts = (state: CaseState): DonePart[] => {
  const { profile } = state.current
  const done: DonePart[] = []
  if (stagesConcluded(state)) done.push('stages')
  if (profile.submittedOn !== null) done.push('profile')
  return done
}

/** The question that a timetable answers about a case with this schedule. */
export const timetableRequest = (
  state: CaseState,
  schedule: Schedule,
  today: CivilDate,
): TimetableRequest => ({
  ...roundOf(state),
  today,
  stages: stageDays(schedule),
  meeting: parseCivilDate(schedule.meeting, 'meeting'),
  done: doneParts(state),
})
