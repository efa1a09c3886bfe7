import { almatyDay, writtenInstant } from '../almaty-day.ts'
import { whereCovered } from '../calendar/where-covered.ts'
import type { CivilDate } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import { timetable } from '../timetable/timetable.ts'
import type { Violation as DatedViolation, TimetableAnswer } from '../timetable/timetable-answer.ts'
import { earliestSchedule } from './earliest-schedule.ts'
import { isDayOffConfirmed } from './judge-meeting-day.ts'
import { noticeHolds } from './judge-notice.ts'
import { preparationClause, rulesOf, stageClause, stagesOf } from './rules-of-case.ts'
import type { Schedule, WishedSchedule } from './schedule.ts'
import type { CaseState, Suspension } from './state.ts'
import { concluded, timetableRequest } from './timetable-of.ts'

/** A rule that a wished schedule breaks: which step, the last (or first) lawful day, the clause. */
export type Violation = { step: string; limit: string; cite: readonly string[]; message: string }

/** The answer to a wish: the lawful schedule, or what forbids it; `field` names a day that cannot be read. */
export type Arranged =
  | {
      outcome: 'lawful'
      schedule: Schedule
      noticeLimit: string
      breaches: readonly Violation[]
      earliestLawfulMeeting: string
    }
  | {
      outcome: 'refused'
      violations: readonly Violation[]
      earliestLawfulMeeting: string | null
      field: string | null
    }

/**
 * Whether a wished schedule is lawful for a case today: by its timetable, and within the approved timing.
 *
 * Stages that were held keep their days. What was served for an unchanged start is not checked again.
 *
 * @param at RFC 3339, when it was asked
 * @example arrange(state, { earliest: true }, '2027-01-31T05:00:00Z').outcome //=> 'lawful'
 */
export const arrange = (state: CaseState, wish: WishedSchedule, at: string): Arranged => {
  const today = almatyDay(writtenInstant(at) > state.now ? at : state.now)
  if (state.suspension) return resting(state.suspension, today)
  try {
    if ('earliest' in wish) return arrangeEarliest(state, wish.polygraphLeftOutFor ?? null, today)
    return arrangeChosen(state, wishedDays(state, wish), today)
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error
    const broken = { step: error.field, limit: today.toString(), cite: [], message: error.message }
    return { outcome: 'refused', violations: [broken], earliestLawfulMeeting: null, field: error.field }
  }
}

const resting = ({ cite, from }: Suspension, today: CivilDate): Arranged => {
  const message = `meeting: the certification rests since ${from} and goes on after the return (${cite.join(', ')})`
  const violations = [{ step: 'meeting', limit: today.toString(), cite, message }]
  return { outcome: 'refused', violations, earliestLawfulMeeting: null, field: null }
}

const arrangeChosen = (state: CaseState, schedule: Schedule, today: CivilDate): Arranged => {
  const { answer, violations } = judged(state, schedule, today)
  const asked = { today, leftOutFor: schedule.polygraphLeftOutFor }
  const earliestLawfulMeeting = soonestMeeting(state, asked) ?? answer.earliestLawfulMeeting.toString()
  if (violations.length > 0) return { outcome: 'refused', violations, earliestLawfulMeeting, field: null }
  return {
    outcome: 'lawful',
    schedule,
    noticeLimit: answer.steps.find(({ step }) => step === 'notice')?.limit.toString() ?? schedule.meeting,
    breaches: answer.breaches.map(written),
    earliestLawfulMeeting,
  }
}

const judged = (state: CaseState, schedule: Schedule, today: CivilDate) => {
  const answer = timetable(timetableRequest(state, schedule, today))
  const violations = [
    ...violationsOf(state, { schedule, today }, answer),
    ...ownViolations(state, schedule, today),
  ]
  return { answer, violations }
}

type Asked = { today: CivilDate; leftOutFor: string | null }

const arrangeEarliest = (state: CaseState, leftOutFor: string | null, today: CivilDate): Arranged => {
  const schedules = earliestSchedule(state, { today, leftOutFor })
  const schedule = firstLawful(state, schedules, today) ?? schedules[0]
  if (!schedule) throw new RulebookError('meeting', 'no day is left within the calendar')
  return arrangeChosen(state, schedule, today)
}

const firstLawful = (state: CaseState, schedules: readonly Schedule[], today: CivilDate) =>
  schedules.find((schedule) => judged(state, schedule, today).violations.length === 0)

/**
 * The meeting that `earliest` would set, so that nobody is advised a day which is refused in its turn: the approved
 * timing binds, and a notice that holds is not owed again. Null where the calendar tells of none.
 */
const soonestMeeting = (state: CaseState, asked: Asked): string | null => {
  const known = SOONEST.get(state) ?? new Map<string, string | null>()
  SOONEST.set(state, known)
  const key = `${asked.today} ${asked.leftOutFor}`
  if (!known.has(key)) {
    const found = whereCovered(() => firstLawful(state, earliestSchedule(state, asked), asked.today))
    known.set(key, found?.meeting ?? null)
  }
  return known.get(key) ?? null
}

/** A campaign asks the same state about many days. */
const SOONEST = new WeakMap<CaseState, Map<string, string | null>>()

/** Days that were held stay; a stage that may be left out is, with the reason. */
const wishedDays = (state: CaseState, wish: Exclude<WishedSchedule, { earliest: true }>): Schedule => ({
  fitness: heldOr(state, 'fitness', wish.fitness ?? null),
  testing: heldOr(state, 'testing', wish.testing) ?? wish.testing,
  study: heldOr(state, 'study', wish.study ?? null),
  polygraph: heldOr(state, 'polygraph', wish.polygraph ?? null),
  polygraphLeftOutFor: wish.polygraphLeftOutFor ?? null,
  meeting: wish.meeting,
})

const heldOr = (
  state: CaseState,
  stage: 'fitness' | 'testing' | 'study' | 'polygraph',
  day: string | null,
) => (concluded(state, stage) ? (state.current.stages[stage]?.on ?? day) : day)

/** What is done is not checked again: nothing can be put before a stage that was held. */
const isHeldOn = (state: CaseState, day: string): boolean =>
  stagesOf(state.frame).some(({ key }) => concluded(state, key) && state.current.stages[key]?.on === day)

/** What was served for the same start, or consented to, is not owed again; nor was a start that stays too early. */
const violationsOf = (
  state: CaseState,
  { schedule, today }: { schedule: Schedule; today: CivilDate },
  answer: TimetableAnswer,
): Violation[] => {
  const { notice, window } = state.current
  const consented = notice !== null && notice.consentOn !== null
  const sameStart = notice !== null && notice.start === startOf(state, schedule)
  const kept = noticeHolds(state) && (sameStart || startIsReached(state, today))
  const waived = ({ step, limit }: DatedViolation): boolean => {
    if (step === 'notice') return consented || kept
    if (step === 'order') return isHeldOn(state, limit.toString())
    if (step === 'meeting')
      return isDayOffConfirmed(state) && schedule.meeting === state.current.schedule?.meeting
    return kept && (step === 'repeated-from' || (step === 'window' && limit.toString() === window.from))
  }
  return answer.violations.filter((violation) => !waived(violation)).map(written)
}

/**
 * Has the start come of which the employee was notified in time? A stage that is held on another day then needs no new
 * notice: only a start that is moved before it is reached does (paras 10, 30).
 */
export const startIsReached = (state: CaseState, today: CivilDate): boolean => {
  const { notice } = state.current
  return notice !== null && noticeHolds(state) && notice.start <= today.toString()
}

/** The day of the first stage of a schedule. @example startOf(state, schedule) //=> '2027-06-01' */
export const startOf = (state: CaseState, schedule: Schedule): string =>
  stagesOf(state.frame)
    .map(({ key }) => schedule[key])
    .find((day) => day !== null) ?? schedule.testing

/** Rules of the course beside the timetable: the approved timing, days that are past, a stage left out without reason. */
const ownViolations = (state: CaseState, schedule: Schedule, today: CivilDate): Violation[] => [
  ...outsideTiming(state, schedule),
  ...inThePast(state, schedule, today),
  ...leftOutSilently(state, schedule),
]

const openDays = (state: CaseState, schedule: Schedule): { step: string; day: string }[] => [
  ...stagesOf(state.frame).flatMap(({ key }) => {
    const day = schedule[key]
    return day !== null && !concluded(state, key) ? [{ step: key as string, day }] : []
  }),
  { step: 'meeting', day: schedule.meeting },
]

const outsideTiming = (state: CaseState, schedule: Schedule): Violation[] => {
  const { timing } = state.frame
  if (!timing || state.current.round !== state.frame.round) return []
  const cite = preparationClause(state.frame, 'timing')
  const outside = openDays(state, schedule).find(({ day }) => day < timing.from || day > timing.to)
  if (!outside) return []
  const limit = outside.day < timing.from ? timing.from : timing.to
  const message = `timing: ${outside.step} on ${outside.day} lies outside the approved timing, ${timing.from} to ${timing.to} (${cite})`
  return [{ step: 'timing', limit, cite, message }]
}

const inThePast = (state: CaseState, schedule: Schedule, today: CivilDate): Violation[] => {
  const first = today.toString()
  return openDays(state, schedule)
    .filter(({ day }) => day < first)
    .map(({ step, day }) => ({
      step,
      limit: first,
      cite: [],
      message: `${step}: ${day} is past, today is ${first}`,
    }))
}

const leftOutSilently = (state: CaseState, schedule: Schedule): Violation[] =>
  rulesOf(state.frame)
    .ruleset.certification.stages.filter(({ key, heldBy, day }) => {
      const expected = heldBy === 'default' && day === 'may-be-left-out'
      return expected && key === 'polygraph' && schedule.polygraph === null && !schedule.polygraphLeftOutFor
    })
    .map(({ key }) => ({
      step: key,
      limit: schedule.meeting,
      cite: stageClause(state.frame, key),
      message: `${key}: expected its day, or the reason why it is left out`,
    }))

const written = ({ step, limit, cite, message }: DatedViolation): Violation => ({
  step,
  limit: limit.toString(),
  cite,
  message,
})
