import type { Awaited, Awaiting } from '../awaiting.ts'
import type { JsonValue } from '../course/facts.ts'
import type { AppealNotice } from './appeal-notices.ts'
import type { AppealState } from './appeal-state.ts'

/** An event of an appeal with its number in the log; `actorId` is null for what it does itself. */
export type AppealLogEntry = {
  seq: number
  event: string
  data: JsonValue
  recordedAt: string
  actorId: string | null
  cite: readonly string[]
}

/** One step of an appeal: all of it is recorded, or nothing. */
export type AppealStep = {
  appealId: string
  caseId: string
  entries: readonly AppealLogEntry[]
  state: AppealState
  nextMomentAt: string | null
  notices: readonly (AppealNotice & { id: string })[]
  /** Where time alone brings something: what it must not overtake. */
  awaiting?: Awaiting
}

/**
 * How a step was recorded. `stood`: another stands under its numbers, which holds; the appeal goes on from `state`.
 * `awaited`: not at all, as messages are on their way that come before it.
 */
export type RecordedAppealStep =
  | { outcome: 'recorded' }
  | Awaited
  | { outcome: 'stood'; state: AppealState; seq: number }
