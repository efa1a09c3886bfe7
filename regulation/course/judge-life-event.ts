import { almatyDay } from '../almaty-day.ts'
import { yearsAfter } from '../calendar/calendar-arithmetic.ts'
import { parseCivilDate } from '../civil-date.ts'
import { type CaseEvent, happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { effectOf, type LifeEvent, movementRuling } from './life-event.ts'
import { resumedWindow } from './resumed-window.ts'
import { rulesOf } from './rules-of-case.ts'
import { noted, type Ruling, refusal, taken } from './ruling.ts'
import type { CaseState } from './state.ts'
import { concluded, plannedStages } from './timetable-of.ts'

/**
 * An event of life, by hand or from a roster: it ends the case, suspends it, lets it go on, excuses the employee, or
 * changes nothing. A movement that the law forbids is refused; one that an import brings has happened, and is a breach.
 */
export const judgeLifeEvent = (state: CaseState, fact: FactOf<'life-event'>): Ruling => {
  const { data, occurredOn, receivedAt } = fact
  const { ruleset } = rulesOf(state.frame)
  const known = state.foreseen.some(({ event, on }) => event === data.event && on === occurredOn)
  if (data.withdrawn)
    return known
      ? taken(happened('LifeEventWithdrawn', { event: data.event, on: occurredOn }, []))
      : noted('changes-nothing')
  // A rest that is over before it begins would have no end.
  if (data.to && data.to < occurredOn) return refusal('ends-before-it-begins', effectOf(ruleset, data).cite)
  const movement = movementRuling(ruleset, data)
  if (movement.outcome === 'forbidden' && data.source !== 'roster')
    return refusal(movement.reason, movement.cite)
  if (occurredOn > almatyDay(receivedAt).toString())
    return known
      ? noted('known-already')
      : taken(happened('LifeEventForeseen', { ...data, on: occurredOn }, effectOf(ruleset, data).cite))
  const [first, ...events] = lifeEvents(state, data, occurredOn)
  return first ? taken(first, ...events) : noted('changes-nothing')
}

/**
 * What an event of life does to a case on its day.
 *
 * @example lifeEvents(state, { event: 'dismissal' }, '2027-05-03').map(({ event }) => event) //=> ['CaseEnded']
 */
export const lifeEvents = (state: CaseState, told: LifeEvent, on: string): CaseEvent[] => {
  const { effect, cite } = effectOf(rulesOf(state.frame).ruleset, told)
  const decided = state.decisions.some(({ round }) => round === state.current.round)
  // What follows from a decision stays owed to whoever lives; the dead are acquainted with nothing.
  if (decided && told.event !== 'death' && effect !== 'readdresses') return []
  return [...forbidden(state, told, on), ...EVENTS[effect](state, { told, on, cite })]
}

type Happening = { told: LifeEvent; on: string; cite: readonly string[] }

const forbidden = (state: CaseState, told: LifeEvent, on: string): CaseEvent[] => {
  const { outcome, reason, cite } = movementRuling(rulesOf(state.frame).ruleset, told)
  if (outcome === 'allowed') return []
  const { round } = state.current
  return [happened('BreachRecorded', { step: 'movement', round, limit: on, cause: reason }, cite)]
}

const leaveAgenda = (state: CaseState, reason: string): CaseEvent[] =>
  state.current.meeting
    ? [happened('MeetingDropped', { meetingId: state.current.meeting.meetingId, reason }, [])]
    : []

const ends = (state: CaseState, { told, on, cite }: Happening): CaseEvent[] => {
  const years = rulesOf(state.frame).ruleset.due.newPost.years
  const dueOn = told.event === 'new-post' ? yearsAfter(parseCivilDate(on), years).toString() : null
  return [...leaveAgenda(state, 'case-ended'), happened('CaseEnded', { on, reason: told.event, dueOn }, cite)]
}

const suspends = (state: CaseState, { told: { event, to = null }, on, cite }: Happening): CaseEvent[] => {
  const { suspension } = state
  if (suspension?.event === event && suspension.from === on && suspension.to === to) return []
  return [...leaveAgenda(state, 'suspended'), happened('CaseSuspended', { event, from: on, to }, cite)]
}

const resumes = (state: CaseState, { told, on }: Happening): CaseEvent[] => {
  if (!state.suspension || on < state.suspension.from) return []
  const window = resumedWindow(state, state.suspension, { on, postOn: told.postOn ?? null })
  return [happened('CaseResumed', { on, window }, window.cite)]
}

/** Stages on a day of the sickness are held in a new session; so is the interview. */
const excuses = (state: CaseState, { told, on, cite }: Happening): CaseEvent[] => {
  const { schedule } = state.current
  if (!schedule) return []
  const isWithin = (day: string | null) => day !== null && day >= on && day <= (told.to ?? on)
  const missed = plannedStages(state).filter((stage) => !concluded(state, stage) && isWithin(schedule[stage]))
  const interview = isWithin(schedule.meeting) ? (['interview'] as const) : []
  return [...missed, ...interview].map((stage) =>
    happened(
      'StageMissed',
      { on: stage === 'interview' ? schedule.meeting : (schedule[stage] ?? on), stage, reason: 'good' },
      cite,
    ),
  )
}

const readdresses = (_: CaseState, { told: { event }, on, cite }: Happening): CaseEvent[] => [
  happened('TasksReaddressed', { on, reason: event }, cite),
]

const EVENTS = { ends, suspends, resumes, excuses, readdresses, noted: () => [] } as const
