import { minutesAwaited } from './acquaintance-owed.ts'
import { limitsOf } from './limits.ts'
import { ringsAt } from './rings-at.ts'
import { stageOf } from './stage-of.ts'
import type { CaseState, Duty } from './state.ts'

/** The columns of a case that are read off its state. Dates are `YYYY-MM-DD`, instants RFC 3339. */
export type CaseProjection = {
  status: string
  stage: string
  round: number
  windowTo: string
  startOn: string | null
  meetingOn: string | null
  meetingId: string | null
  decision: string | null
  outcome: string | null
  closedOn: string | null
  nextLimitOn: string | null
  nextMomentAt: string | null
  breaches: number
}

/**
 * What lists and work queues read of a case.
 *
 * @example projectionOf(state, owed(state)).stage //=> 'testing'
 */
export const projectionOf = (state: CaseState, duties: readonly Duty[]): CaseProjection => ({
  status: state.status,
  stage: stageOf(state),
  round: state.current.round,
  windowTo: state.current.window.to,
  startOn: limitsOf(state).start,
  meetingOn: state.current.schedule?.meeting ?? null,
  // The meeting stays the case's until its minutes are signed: its secretary owes them.
  meetingId: state.current.meeting?.meetingId ?? minutesAwaited(state)[0]?.decided.meetingId ?? null,
  decision: state.decisions.at(-1)?.decision ?? null,
  outcome: state.outcome,
  closedOn: state.closedOn,
  nextLimitOn: earliest(duties.flatMap(({ limit }) => (limit === null ? [] : [limit]))),
  nextMomentAt: ringsAt(state),
  breaches: state.breaches.filter(({ withdrawn }) => !withdrawn).length,
})

const earliest = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null)
