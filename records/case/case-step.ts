import type { LogEntry } from '../../regulation/course/events.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { CaseState, Duty } from '../../regulation/course/state.ts'

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
  employeeId: string
  entries: readonly LogEntry[]
  state: CaseState
  projection: CaseProjection
  tasks: readonly Duty[]
  notices: readonly QueuedNotice[]
  judgements: readonly Judgement[]
}
