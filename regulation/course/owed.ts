import { almatyDay } from '../almaty-day.ts'
import { isWorkingDay } from '../calendar/calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { ScheduledStage, Step } from '../rulesets/ruleset.ts'
import { limitOf } from '../terms/limit-of.ts'
import { acquaintanceOwed, minutesAwaited } from './acquaintance-owed.ts'
import { isDayOffConfirmed } from './judge-meeting-day.ts'
import { noticeHolds } from './judge-notice.ts'
import { lastDayToDisagree } from './judge-profile.ts'
import { acquaintanceLimit, limitsOf } from './limits.ts'
import { returnOf } from './resumed-window.ts'
import { preparationClause, rulesOf, stageClause } from './rules-of-case.ts'
import { schedulingAdvice } from './scheduling-advice.ts'
import type { CaseState, Duty, Role } from './state.ts'
import { concluded, plannedStages } from './timetable-of.ts'

/**
 * What somebody owes the case now, in the order of the course.
 *
 * @example owed(state).map(({ act, role, limit }) => ({ act, role, limit }))
 * //=> [{ act: 'profile', role: 'directHead', limit: '2027-06-10' }, …]
 */
export const owed = (state: CaseState): Duty[] => {
  if (state.status === 'closed') return mending(state)
  const decided = state.decisions.some(({ round }) => round === state.current.round)
  const inRound = state.suspension ? theReturn(state) : owedInRound(state)
  return [
    ...(decided ? [] : inRound),
    ...mending(state),
    ...byHand(state),
    ...minutes(state),
    ...acquaintances(state),
  ]
}

/** A round rests until somebody tells that the employee is back, where that day is not known ahead. */
const theReturn = ({ suspension }: CaseState): Duty[] =>
  suspension && returnOf(suspension) === null
    ? [duty({ act: 'return', role: 'personnel', data: { event: suspension.event } }, suspension.cite)]
    : []

/** Corrections that wait for a second person, and what the employee asked to be put right; also of a closed case. */
const mending = ({ corrections, asked = [] }: CaseState): Duty[] => [
  ...corrections.map(({ correction, corrects }) =>
    duty({ act: 'correction-confirmed', role: 'personnel', data: { correction, corrects } }, []),
  ),
  ...asked.map(({ asked: key, about }) =>
    duty({ act: 'correction-answered', role: 'personnel', data: { asked: key, about } }, []),
  ),
]

const owedInRound = (state: CaseState): Duty[] => [
  ...scheduling(state),
  ...notice(state),
  ...preparation(state),
  ...profile(state),
  ...stages(state),
  ...dossier(state),
  ...meeting(state),
]

type Bare = { act: string; role: Role; data?: Duty['data'] }

const duty = ({ act, role, data = {} }: Bare, cite: readonly string[]): Duty => ({
  act,
  role,
  limit: null,
  advised: null,
  cite,
  data,
})

const stepDuty = (state: CaseState, step: Step, bare: Bare): Duty[] => {
  const limit = limitsOf(state).of[step]
  return limit ? [{ ...duty(bare, limit.cite), limit: limit.limit, advised: limit.advised }] : []
}

/** Dates are owed while there are none, or while those there are cannot stand. */
const scheduling = (state: CaseState): Duty[] => {
  const reason = reasonToSchedule(state)
  if (reason === null) return []
  const { window, schedule } = state.current
  const advised = schedule ? null : schedulingAdvice(state)
  return [
    {
      ...duty({ act: 'schedule', role: 'personnel', data: { reason } }, window.cite),
      limit: window.to,
      advised,
    },
  ]
}

const reasonToSchedule = (state: CaseState): string | null => {
  const { schedule, newMeetingFor } = state.current
  if (!schedule) return 'no-dates-set'
  if (newMeetingFor !== null) return newMeetingFor
  if (noticeIsLate(state)) return 'notice-not-served-in-time'
  if (plannedStages(state).some((stage) => needsNewSession(state, stage))) return 'new-session'
  const { calendar } = rulesOf(state.frame)
  return isWorkingDay(calendar, parseCivilDate(schedule.meeting)) || isDayOffConfirmed(state)
    ? null
    : 'meeting-on-a-day-off'
}

/** Missed for a good reason, or an attempt that a technical failure voided: another day is owed. */
const needsNewSession = (
  { current: { stages: held, schedule } }: CaseState,
  stage: ScheduledStage,
): boolean => {
  const record = held[stage]
  const excused = record?.missed === 'good' || record?.missed === 'technical'
  return excused && (schedule?.[stage] ?? '') <= record.on
}

const noticeIsLate = (state: CaseState): boolean => {
  const { notice, round } = state.current
  if (!notice || noticeHolds(state)) return false
  const missed = state.breaches.some(
    (breach) =>
      breach.step === 'notice' &&
      breach.round === round &&
      breach.limit === notice.limit &&
      !breach.withdrawn,
  )
  return missed || notice.servedOn !== null
}

const notice = (state: CaseState): Duty[] => {
  const { notice: given } = state.current
  if (!given || noticeHolds(state)) return []
  const cite = limitsOf(state).of.notice?.cite ?? []
  if (noticeIsLate(state)) return [duty({ act: 'shorter-notice-consent', role: 'employee' }, cite)]
  const data = { noticeId: given.noticeId }
  return [
    {
      ...duty({ act: 'serve-notice', role: 'personnel', data }, cite),
      limit: given.limit,
      advised: limitsOf(state).of.notice?.advised ?? null,
    },
  ]
}

const preparation = (state: CaseState): Duty[] => {
  const { sessionOn, informationOn, stages: held, schedule } = state.current
  const session = schedule && sessionOn === null && Object.keys(held).length === 0
  const information = schedule && state.frame.servedElsewhere && informationOn === null
  return [
    ...(session
      ? [duty({ act: 'session', role: 'personnel' }, preparationClause(state.frame, 'session'))]
      : []),
    ...(information
      ? [duty({ act: 'information', role: 'personnel' }, preparationClause(state.frame, 'information'))]
      : []),
  ]
}

const profile = (state: CaseState): Duty[] => {
  const { schedule, profile: given, disagreementOn } = state.current
  if (!schedule) return []
  if (given.submittedOn === null) return stepDuty(state, 'profile', { act: 'profile', role: 'directHead' })
  if (given.familiarisedOn === null)
    return stepDuty(state, 'familiarisation', { act: 'familiarised', role: 'directHead' })
  if (disagreementOn !== null || isPast(state, lastDayToDisagree(state))) return []
  return stepDuty(state, 'disagreement', { act: 'disagreement', role: 'employee' }).map((right) => ({
    ...right,
    limit: lastDayToDisagree(state) ?? right.limit,
  }))
}

const isPast = (state: CaseState, day: string | undefined): boolean =>
  day !== undefined && almatyDay(state.now).toString() > day

const stages = (state: CaseState): Duty[] =>
  plannedStages(state)
    .filter((stage) => !concluded(state, stage))
    .map((stage) => ({
      ...duty({ act: 'result', role: 'personnel', data: { stage } }, stageClause(state.frame, stage)),
      limit: limitsOf(state).of.dossier?.limit ?? null,
      advised: state.current.schedule?.[stage] ?? null,
    }))

const dossier = (state: CaseState): Duty[] =>
  state.current.schedule && !state.current.dossier
    ? stepDuty(state, 'dossier', { act: 'dossier-sent', role: 'personnel' })
    : []

const meeting = (state: CaseState): Duty[] => {
  const { schedule, meeting: called, newMeetingFor } = state.current
  if (!schedule || newMeetingFor !== null) return []
  const cite = stageClause(state.frame, 'decision')
  if (called) return [{ ...duty({ act: 'decide', role: 'commission' }, cite), limit: schedule.meeting }]
  const announced = stepDuty(state, 'announcement', { act: 'call-meeting', role: 'personnel' })
  return announced.length > 0
    ? announced
    : [{ ...duty({ act: 'call-meeting', role: 'personnel' }, cite), limit: schedule.meeting }]
}

const byHand = (state: CaseState): Duty[] =>
  state.byHand
    .filter(({ noticeId }) => noticeId !== state.current.notice?.noticeId || noticeHolds(state))
    .map(({ noticeId, kind, outcome }) =>
      duty({ act: 'serve-notice', role: 'personnel', data: { noticeId, kind, outcome } }, []),
    )

const acquaintances = (state: CaseState): Duty[] =>
  acquaintanceOwed(state).map((decision) => {
    const { limit, cite } = acquaintanceLimit(state.frame, decision)
    const data = { round: String(decision.round), decision: decision.decision }
    return { ...duty({ act: 'acquainted', role: 'personnel', data }, cite), limit }
  })

/** The secretary draws up the minutes of the meeting that decided, until all have signed them. */
const minutes = (state: CaseState): Duty[] =>
  minutesAwaited(state).map(({ on, decided: { meetingId } }) => {
    const meeting = parseCivilDate(on)
    const { date, cite } = limitOf(rulesOf(state.frame), 'minutes', { meeting })
    const drawn = duty({ act: 'minutes', role: 'secretary', data: { meetingId } }, [cite])
    return { ...drawn, limit: date.toString() }
  })
