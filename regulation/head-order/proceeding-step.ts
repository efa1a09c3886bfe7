import type { JsonValue } from '../course/facts.ts'
import { applyProceedingEvent } from './apply-proceeding-event.ts'
import type { OrderProceeding } from './order-proceeding.ts'
import type { ProceedingEvent } from './proceeding-event.ts'
import { nextProceedingMoment } from './proceeding-moments.ts'
import { type ProceedingNotice, proceedingNotices } from './proceeding-notices.ts'

/** An event of a proceeding with its number in the log; `actorId` is null for what it does itself. */
export type ProceedingLogEntry = {
  seq: number
  event: string
  data: JsonValue
  recordedAt: string
  actorId: string | null
  cite: readonly string[]
}

/** Events of a proceeding as they are recorded: all of them, or none. */
export type ProceedingStep = {
  entries: readonly ProceedingLogEntry[]
  state: OrderProceeding
  notices: readonly ProceedingNotice[]
}

/** From where a step is taken: the fold so far, the number of its last entry, and who acts when (RFC 3339). */
export type StepFrom = { state: OrderProceeding; seq: number; at: string; actorId: string | null }

/**
 * What events make of a proceeding: its log entries, the state after them, and whom they have told.
 *
 * @example proceedingStep({ state, seq: 1, at, actorId: null }, [reminded]).entries[0].seq //=> 2
 */
export const proceedingStep = (from: StepFrom, events: readonly ProceedingEvent[]): ProceedingStep => {
  let { state } = from
  const entries: ProceedingLogEntry[] = []
  const notices: ProceedingNotice[] = []
  for (const [index, event] of events.entries()) {
    state = applyProceedingEvent(state, event)
    const { data, cite } = event
    entries.push({
      ...{ seq: from.seq + index + 1, event: event.event, cite },
      data: data as JsonValue,
      recordedAt: from.at,
      actorId: from.actorId,
    })
    notices.push(...proceedingNotices(state, event))
  }
  return { entries, state, notices }
}

/** Everything that a proceeding does by itself up to an instant, each at its own moment. */
export const passedBy = (from: { state: OrderProceeding; seq: number }, at: string): ProceedingStep[] => {
  const steps: ProceedingStep[] = []
  let { state, seq } = from
  for (let next = nextProceedingMoment(state); next && next.at <= at; next = nextProceedingMoment(state)) {
    const step = proceedingStep({ state, seq, at: next.at, actorId: null }, next.events)
    steps.push(step)
    state = step.state
    seq += step.entries.length
  }
  return steps
}
