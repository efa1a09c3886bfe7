import { isWorkingDay } from '../calendar/calendar.ts'
import { lastWorkingDayOnOrBefore } from '../calendar/working-days.ts'
import { type CivilDate, dayBefore, isAfter, isBefore } from '../civil-date.ts'
import type { Step } from '../rulesets/keys.ts'
import { firstAnchor } from '../terms/first-anchor.ts'
import type { Bounds } from './bounds.ts'
import type { EarliestMeeting } from './earliest-meeting.ts'
import type { StageDay } from './schedule.ts'
import type { ReckonedStep } from './steps.ts'
import type { Violation } from './timetable-answer.ts'
import type { DonePart, TimetableRequest } from './timetable-request.ts'

/** Everything that a rule on dates looks at. */
export type Considered = {
  request: TimetableRequest
  scheduled: readonly StageDay[]
  start: CivilDate
  lastStage: CivilDate
  steps: readonly ReckonedStep[]
  bounds: Bounds
  earliest: EarliestMeeting
}

/** A rule on the dates of a case; `unless`: what, once done, is not checked again. */
type DateRule = { unless?: DonePart; check: (considered: Considered) => Violation[] }

type Refusal = { step: Violation['step']; limit: CivilDate; cite: readonly string[]; problem: string }

const refusal = ({ step, limit, cite, problem }: Refusal): Violation => {
  const clause = cite.length > 0 ? ` (${cite.join(', ')})` : ''
  return { step, limit, cite, message: `${step}: ${problem}${clause}` }
}

const limitIn = ({ steps }: Considered, step: Step): { limit: CivilDate; cite: string[] } => {
  const found = steps.find((each) => each.step === step)
  if (!found) throw new Error(`the ruleset has no term ${step}`)
  return { limit: found.limit.date, cite: [found.limit.cite] }
}

/** The step can still be done in time: its limit has not passed today. */
const stillAhead =
  (step: Step, act: string): DateRule['check'] =>
  (considered) => {
    const { today } = considered.request
    const { limit, cite } = limitIn(considered, step)
    if (!isAfter(today, limit)) return []
    return [
      refusal({
        step,
        limit,
        cite,
        problem: `the last lawful day to ${act} was ${limit}, today is ${today}`,
      }),
    ]
  }

const notBeforeTheWindow = ({ start, bounds: { from } }: Considered): Violation[] => {
  if (!isBefore(start, from.date)) return []
  const problem = `certification starts on ${start}, the first lawful day is ${from.date}`
  return [refusal({ step: from.step, limit: from.date, cite: from.cite, problem })]
}

const stagesInOrder = ({ request, scheduled }: Considered): Violation[] =>
  scheduled.flatMap((stage, index) => {
    const next = scheduled[index + 1]
    if (!next || !isAfter(stage.date, next.date)) return []
    const cite = [request.ruleset.certification.timetable.order.cite]
    const problem = `${stage.stage} on ${stage.date} must not be after ${next.stage} on ${next.date}`
    return [refusal({ step: 'order', limit: next.date, cite, problem })]
  })

const resultsInTheDossier = (considered: Considered): Violation[] => {
  const { limit, cite } = limitIn(considered, 'dossier')
  if (!isAfter(considered.lastStage, limit)) return []
  const problem = `the last stage is on ${considered.lastStage}, its result must be in the dossier by ${limit}`
  return [refusal({ step: 'dossier', limit, cite, problem })]
}

/** A case whose stages are held still needs the time that the ruleset wants before a new meeting. */
const timeBeforeNewMeeting = (considered: Considered): Violation[] => {
  const { ruleset, today, meeting, done = [] } = considered.request
  const { step } = ruleset.certification.timetable.newMeeting
  const term = ruleset.terms[step]
  if (!term || !done.includes('stages')) return []
  const limit = firstAnchor(term.by, today)
  if (!isBefore(meeting, limit)) return []
  const problem = `the meeting on ${meeting} is too near, the first lawful day is ${limit}`
  return [refusal({ step, limit, cite: [term.cite], problem })]
}

const onAWorkingDay = ({ request: { meeting, calendar } }: Considered): Violation[] => {
  if (isWorkingDay(calendar, meeting)) return []
  const limit = lastWorkingDayOnOrBefore(calendar, dayBefore(meeting))
  const problem = `${meeting} is a day off, the last working day before it is ${limit}`
  return [refusal({ step: 'meeting', limit, cite: [], problem })]
}

/**
 * A meeting after the end of the window, as a violation or, where the end can no longer be kept, as a breach.
 *
 * @example lateMeeting(considered) //=> []
 */
export const lateMeeting = ({ request: { meeting }, bounds: { to } }: Considered): Violation[] => {
  if (!isAfter(meeting, to.date)) return []
  const problem = `the meeting is on ${meeting}, the last lawful day is ${to.date}`
  return [refusal({ step: to.step, limit: to.date, cite: to.cite, problem })]
}

const RULES: readonly DateRule[] = [
  { unless: 'stages', check: stillAhead('notice', 'serve the notice') },
  { unless: 'profile', check: stillAhead('profile', 'submit the profile') },
  { unless: 'stages', check: notBeforeTheWindow },
  { unless: 'stages', check: stagesInOrder },
  { check: resultsInTheDossier },
  { check: timeBeforeNewMeeting },
  { check: onAWorkingDay },
]

/**
 * The rules that these dates break, in the order of the regulation, but for the end of the window.
 *
 * @throws RulebookError naming `calendar` for a meeting outside it
 * @example violationsOf(considered).map(({ step }) => step) //=> ['notice']
 */
export const violationsOf = (considered: Considered): Violation[] => {
  const done = considered.request.done ?? []
  return RULES.filter(({ unless }) => !unless || !done.includes(unless)).flatMap(({ check }) =>
    check(considered),
  )
}
