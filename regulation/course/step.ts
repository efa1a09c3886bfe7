import { writtenInstant } from '../almaty-day.ts'
import { apply } from './apply.ts'
import type { CaseStep, Judgement, QueuedNotice } from './case-step.ts'
import type { CaseEvent, LogEntry } from './events.ts'
import type { JsonValue } from './facts.ts'
import { momentsOf } from './moments.ts'
import { noticesOf } from './notices-of.ts'
import { owed } from './owed.ts'
import { projectionOf } from './projection.ts'
import type { CaseState } from './state.ts'

/** A new uuid with each call; the workflow's own, so that a replay gives the same. */
export type NewId = () => string

/** What came of something: the state, and the step to record; null where there is nothing to record. */
export type Went = { state: CaseState; step: CaseStep | null }

/** Who brought what happened, and when. */
export type Source = {
  occurredOn: string | null
  receivedAt: string | null
  actorId: string | null
  factId: string | null
  actingOrderId?: string
}

/** The source of what the case does by itself. */
export const BY_ITSELF: Source = { occurredOn: null, receivedAt: null, actorId: null, factId: null }

type Going = { newId: NewId; source: Source; judgements?: readonly Judgement[] }

/**
 * Folds events into the state and makes the step that records them.
 *
 * @example go(state, [event], { newId, source: BY_ITSELF }).step?.entries.length //=> 1
 */
export const go = (
  from: CaseState,
  events: readonly CaseEvent[],
  { newId, source, judgements = [] }: Going,
): Went => {
  let state = from
  const entries: LogEntry[] = []
  const notices: QueuedNotice[] = []
  for (const event of events) {
    state = { ...apply(state, event), now: from.now, seq: from.seq + entries.length + 1 }
    entries.push(entryOf(event, state, source))
    notices.push(...noticesOf(state, event, newId))
  }
  state = { ...state, passed: passedBy(from, state) }
  if (entries.length === 0 && judgements.length === 0) return { state, step: null }
  const tasks = owed(state)
  const step: CaseStep = {
    caseId: state.frame.caseId,
    entries,
    state,
    projection: projectionOf(state, tasks),
    tasks,
    notices,
    judgements,
  }
  return { state, step }
}

/**
 * Several steps as one: what is recorded together is recorded in one transaction.
 *
 * @example merged([null, null]) //=> null
 */
export const merged = (steps: readonly (CaseStep | null)[]): CaseStep | null => {
  const taken = steps.filter((step) => step !== null)
  const last = taken.at(-1)
  if (!last) return null
  return {
    ...last,
    entries: taken.flatMap(({ entries }) => entries),
    notices: taken.flatMap(({ notices }) => notices),
    judgements: taken.flatMap(({ judgements }) => judgements),
  }
}

const entryOf = (event: CaseEvent, { seq, now }: CaseState, source: Source): LogEntry => ({
  seq,
  event: event.event,
  data: event.data as unknown as JsonValue,
  recordedAt: now,
  cite: event.cite,
  late: event.late,
  ...source,
})

/** Reminders whose hour had passed before their limit was set are not sent. One that was held goes out later. */
const passedBy = (from: CaseState, state: CaseState): readonly string[] => {
  const come = remindersCome(state)
  if (come.length === 0) return state.passed
  const held = new Set(remindersCome({ ...from, now: state.now }))
  return [...state.passed, ...come.filter((key) => !held.has(key))]
}

const remindersCome = (state: CaseState): string[] =>
  momentsOf(state).flatMap(({ key, at }) => (key !== '' && at <= state.now ? [key] : []))

/** The later of the case's now and an instant. @example later('2027-01-01T00:00:00.000Z', '2027-01-02T00:00:00Z') */
export const later = (now: string, at: string): string => {
  const instant = writtenInstant(at)
  return instant > now ? instant : now
}
