import type { Awaited, Awaiting } from '../awaiting.ts'
import type { EventName, LogEntry } from './events.ts'
import type { JsonValue } from './facts.ts'
import type { CaseProjection } from './projection.ts'
import type { CaseState, Duty } from './state.ts'

/** A notice to be sent; `role` is resolved to a person when it is. */
export type QueuedNotice = {
  id: string
  kind: string
  role: string
  recipientId: string | null
  params: { readonly [key: string]: JsonValue }
  cite: readonly string[]
}

/** How the case took a fact that was submitted. */
export type Judgement = { factId: string; judgement: 'taken' | 'late' | 'refused'; reason: JsonValue }

/** One step of a case: all of it is recorded, or nothing. */
export type CaseStep = {
  caseId: string
  entries: readonly LogEntry[]
  state: CaseState
  projection: CaseProjection
  tasks: readonly Duty[]
  notices: readonly QueuedNotice[]
  judgements: readonly Judgement[]
  /** Where time alone brings something: what it must not overtake. */
  awaiting?: Awaiting
}

const BY_TIME: ReadonlySet<EventName> = new Set([
  'LimitMissed',
  'Reminded',
  'DecisionPutOff',
  'LifeEventOccurred',
  'CaseResumed',
])

/**
 * Did this happen because time passed, and not because somebody told of it?
 *
 * @example isByTime({ event: 'LimitMissed', receivedAt: null }) //=> true
 */
export const isByTime = ({ event, receivedAt }: Pick<LogEntry, 'event' | 'receivedAt'>): boolean =>
  receivedAt === null && BY_TIME.has(event)

/**
 * How a step was recorded. `awaited`: not at all, as facts are on their way that come before it. `stood`: its numbers
 * were taken by a step whose acknowledgement was lost; that one holds, and the case goes on from `state` with the
 * entries and notices that it had not seen acknowledged.
 */
export type RecordedStep =
  | { outcome: 'recorded' }
  | Awaited
  | {
      outcome: 'stood'
      state: CaseState
      entries: readonly Pick<LogEntry, 'event' | 'data'>[]
      notices: readonly QueuedNotice[]
    }
