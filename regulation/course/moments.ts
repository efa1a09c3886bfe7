import { almatyHour } from '../almaty-day.ts'
import { lastWorkingDayOnOrBefore } from '../calendar/working-days.ts'
import { dayAfter, parseCivilDate } from '../civil-date.ts'
import { acquaintanceOwed } from './acquaintance-owed.ts'
import { happened } from './events.ts'
import { noticeHolds } from './judge-notice.ts'
import { lifeMoments } from './life-moments.ts'
import { acquaintanceLimit, limitsOf } from './limits.ts'
import type { Moment } from './moment.ts'
import { rulesOf, stageClause } from './rules-of-case.ts'
import { schedulingAdvice } from './scheduling-advice.ts'
import type { CaseState, Role } from './state.ts'
import { concluded, plannedStages } from './timetable-of.ts'

/** Reminders go out in the morning of a working day. */
const MORNING = 9

type Limit = { step: string; round: 1 | 2; limit: string; role: Role; cite: readonly string[] }

/**
 * Every moment that lies ahead of a case, or has come and was not yet handled, the earliest first.
 *
 * @example momentsOf(state)[0]?.event.event //=> 'Reminded'
 */
export const momentsOf = (state: CaseState): readonly Moment[] => {
  const known = moments.get(state.current)
  const found = known && isSameButForTime(known.state, state) ? known.found : foundMoments(state)
  moments.set(state.current, { state, found })
  const passed = new Set(state.passed)
  return found.filter(({ key }) => key === '' || !passed.has(key))
}

/** What was found for a round: each step asks several times, by what has passed, by its projection, by the alarm. */
const moments = new WeakMap<CaseState['current'], { state: CaseState; found: readonly Moment[] }>()

/** Moments do not depend on how late it is, nor on which of them were handled. */
const OF_TIME: ReadonlySet<string> = new Set(['now', 'seq', 'seen', 'passed'] satisfies (keyof CaseState)[])

const isSameButForTime = (one: CaseState, other: CaseState): boolean =>
  (Object.keys(other) as (keyof CaseState)[]).every((key) => OF_TIME.has(key) || one[key] === other[key])

const foundMoments = (state: CaseState): Moment[] => {
  if (state.status === 'closed') return []
  const limits = openLimits(state)
  return [
    ...limits.flatMap((limit) => missed(state, limit)),
    ...reminders(state, limits),
    ...notHeld(state),
    // Limits that ended with the day before are missed first.
    ...lifeMoments(state),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** The next moment, null when the case waits for people only. @example nextMoment(state)?.at //=> '2027-06-03T04:00:00Z' */
export const nextMoment = (state: CaseState): Moment | null => momentsOf(state)[0] ?? null

const openLimits = (state: CaseState): Limit[] => {
  const decided = state.decisions.some(({ round }) => round === state.current.round)
  const acquaintances = acquaintanceOwed(state).map((decision): Limit => {
    const { limit, cite } = acquaintanceLimit(state.frame, decision)
    return { step: 'acquaintance', round: decision.round, limit, role: 'personnel', cite }
  })
  return [...(decided || state.suspension ? [] : limitsInRound(state)), ...acquaintances]
}

const limitsInRound = (state: CaseState): Limit[] => {
  const { current } = state
  const { round, window, schedule, profile, notice } = current
  const { of } = limitsOf(state)
  const open: Limit[] = [
    {
      step: round === 2 ? 'repeated-to' : 'window',
      round,
      limit: window.to,
      role: 'personnel',
      cite: window.cite,
    },
  ]
  if (!schedule) return open
  const add = (
    step: 'profile' | 'familiarisation' | 'dossier' | 'announcement',
    role: Role,
    done: unknown,
  ) => {
    const limit = of[step]
    if (limit && !done) open.push({ step, round, limit: limit.limit, role, cite: limit.cite })
  }
  if (notice && notice.servedOn === null && !noticeHolds(state))
    open.push({ step: 'notice', round, limit: notice.limit, role: 'personnel', cite: of.notice?.cite ?? [] })
  add('profile', 'directHead', profile.submittedOn)
  add('familiarisation', 'directHead', profile.familiarisedOn)
  add('dossier', 'personnel', current.dossier)
  add('announcement', 'personnel', current.meeting ?? current.newMeetingFor)
  return open
}

/** The limit's day has ended without its act. */
const missed = (state: CaseState, { step, round, limit, role, cite }: Limit): Moment[] => {
  const known = state.breaches.some(
    (breach) => breach.step === step && breach.round === round && breach.limit === limit,
  )
  if (known) return []
  const at = almatyHour(dayAfter(parseCivilDate(limit)), 0)
  return [{ at, key: '', event: happened('LimitMissed', { step, round, limit, role }, cite) }]
}

const reminders = (state: CaseState, limits: readonly Limit[]): Moment[] => {
  const ahead = limits.flatMap(({ step, limit, role, cite }) =>
    step === 'window' || step === 'repeated-to'
      ? schedulingReminders(state, cite)
      : state.frame.leadDays.map((lead) => reminder(state, { step, limit, role, cite, lead })),
  )
  return [...ahead, ...stageReminders(state)]
}

const schedulingReminders = (state: CaseState, cite: readonly string[]): Moment[] => {
  if (state.current.schedule) return []
  const limit = schedulingAdvice(state)
  if (limit === null) return []
  return state.frame.leadDays.map((lead) =>
    reminder(state, { step: 'schedule', limit, role: 'personnel', cite, lead }),
  )
}

const stageReminders = (state: CaseState): Moment[] => {
  const decided = state.decisions.some(({ round }) => round === state.current.round)
  if (decided || !noticeHolds(state)) return []
  const lead = Math.min(...state.frame.leadDays)
  if (!Number.isFinite(lead)) return []
  return plannedStages(state)
    .filter((stage) => !concluded(state, stage))
    .map((stage) =>
      reminder(state, {
        step: stage,
        limit: state.current.schedule?.[stage] ?? '',
        role: 'employee',
        cite: stageClause(state.frame, stage),
        lead,
      }),
    )
}

type Reminder = { step: string; limit: string; role: Role; cite: readonly string[]; lead: number }

const reminder = (state: CaseState, { step, limit, role, cite, lead }: Reminder): Moment => {
  const key = `${step}:${state.current.round}:${limit}:${lead}`
  const day = parseCivilDate(limit).subtract({ days: lead })
  const at = almatyHour(lastWorkingDayOnOrBefore(rulesOf(state.frame).calendar, day), MORNING)
  return { at, key, event: happened('Reminded', { key, step, limit, role }, cite) }
}

/** The meeting's day passed and nobody had called the case to a meeting: another day is needed. */
const notHeld = (state: CaseState): Moment[] => {
  const { schedule, meeting, newMeetingFor, round } = state.current
  const decided = state.decisions.some((decision) => decision.round === round)
  if (decided || !schedule || meeting || newMeetingFor !== null) return []
  const heldOn = schedule.meeting
  const data = { meetingId: '', heldOn, reason: 'not-called' }
  const at = almatyHour(dayAfter(parseCivilDate(heldOn)), 0)
  return [{ at, key: '', event: happened('DecisionPutOff', data, stageClause(state.frame, 'interview')) }]
}
