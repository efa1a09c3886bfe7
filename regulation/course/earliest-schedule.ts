import { nextWorkingDayOnOrAfter } from '../calendar/working-days.ts'
import { type CivilDate, dayAfter, isAfter, latestOf, parseCivilDate } from '../civil-date.ts'
import { firstAnchor } from '../terms/first-anchor.ts'
import { earliestMeeting } from '../timetable/earliest-meeting.ts'
import { rulesOf, stagesOf } from './rules-of-case.ts'
import type { Schedule } from './schedule.ts'
import type { CaseState } from './state.ts'
import { concluded, doneParts, roundOf } from './timetable-of.ts'

/** How many meeting days are tried: the first is nearly always lawful. */
const TRIES = 10

/**
 * Schedules with the earliest meetings, the best first: every open stage on the first lawful working day, the meeting
 * on the first working day after which its dossier can be in time.
 *
 * @example earliestSchedule(state, { today, leftOutFor: null })[0]?.meeting //=> '2027-04-01'
 */
export const earliestSchedule = (
  state: CaseState,
  { today, leftOutFor }: { today: CivilDate; leftOutFor: string | null },
): Schedule[] => {
  const start = earliestStart(state, today)
  const { calendar } = rulesOf(state.frame)
  const starts = [start, nextWorkingDayOnOrAfter(calendar, start)]
  return starts
    .flatMap((day) => schedulesFrom(state, { day, today, leftOutFor }))
    .sort((one, other) => (one.meeting < other.meeting ? -1 : one.meeting > other.meeting ? 1 : 0))
}

type Open = { day: CivilDate; today: CivilDate; leftOutFor: string | null }

const schedulesFrom = (state: CaseState, { day, today, leftOutFor }: Open): Schedule[] => {
  const { calendar } = rulesOf(state.frame)
  const days = stageDaysOn(state, day, leftOutFor)
  const last = latestOf(day, ...Object.values(days).flatMap((each) => (each ? [parseCivilDate(each)] : [])))
  const schedules: Schedule[] = []
  let on = firstMeetingAfter(state, { last, today })
  for (let tried = 0; tried < TRIES; tried++) {
    schedules.push({
      ...days,
      polygraphLeftOutFor: days.polygraph === null ? leftOutFor : null,
      meeting: on.toString(),
    })
    on = nextWorkingDayOnOrAfter(calendar, dayAfter(on))
  }
  return schedules
}

/**
 * The first working day on which the meeting of a case may be held when its last stage is on `last`.
 *
 * @throws RulebookError naming `calendar` when that day is not covered by it
 * @example firstMeetingAfter(state, { last: parseCivilDate('2027-06-03'), today }).toString() //=> '2027-06-10'
 */
export const firstMeetingAfter = (
  state: CaseState,
  { last, today }: { last: CivilDate; today: CivilDate },
): CivilDate => {
  const { ruleset, calendar } = rulesOf(state.frame)
  const { dossier } = ruleset.terms
  const { meeting } = earliestMeeting({
    ...roundOf(state),
    ...{ today, lastStage: last },
    done: startStands(state) ? [...doneParts(state), 'stages'] : doneParts(state),
  })
  const floor = dossier ? latestOf(meeting, firstAnchor(dossier.by, last)) : meeting
  return nextWorkingDayOnOrAfter(calendar, notBeforeTiming(state, floor))
}

/** Held stages keep their days; the polygraph is left out where it is held by a decision only, or with a reason. */
const stageDaysOn = (state: CaseState, day: CivilDate, leftOutFor: string | null) => {
  const days: Pick<Schedule, 'fitness' | 'testing' | 'study' | 'polygraph'> = {
    fitness: null,
    testing: day.toString(),
    study: null,
    polygraph: null,
  }
  for (const { key, demand } of stagesOf(state.frame)) {
    if (demand === 'may-be-left-out' && leavesOut(state, key, leftOutFor)) continue
    const held = concluded(state, key) ? state.current.stages[key]?.on : undefined
    days[key] = held ?? day.toString()
  }
  return days
}

const leavesOut = (state: CaseState, key: string, leftOutFor: string | null): boolean =>
  leftOutFor !== null ||
  rulesOf(state.frame).ruleset.certification.stages.some(
    (stage) => stage.key === key && stage.heldBy === 'decision-of-the-head',
  )

/** The first day for the stages that are still open. @example earliestStart(state, today).toString() //=> '2027-05-01' */
export const earliestStart = (state: CaseState, today: CivilDate): CivilDate => {
  if (startStands(state))
    return latestOf(
      notBeforeTiming(state, today),
      parseCivilDate(state.current.notice?.start ?? today.toString()),
      ...daysAfterMissed(state),
    )
  const { start } = earliestMeeting({ ...roundOf(state), today })
  return notBeforeTiming(state, start && isAfter(start, today) ? start : today)
}

/** Have the stages begun, or was the notice of their start served in time? Then no month is counted anew. */
const startStands = ({ current: { notice, stages } }: CaseState): boolean =>
  Object.values(stages).length > 0 ||
  (notice !== null && notice.servedOn !== null && notice.servedOn <= notice.limit)

/** A stage that was missed is held on a later day. */
const daysAfterMissed = (state: CaseState): CivilDate[] =>
  Object.values(state.current.stages).flatMap(({ on, missed }) =>
    missed === null ? [] : [dayAfter(parseCivilDate(on))],
  )

const notBeforeTiming = (state: CaseState, day: CivilDate): CivilDate => {
  const { timing, round } = state.frame
  return timing && round === state.current.round ? latestOf(day, parseCivilDate(timing.from)) : day
}
