import type { Awaited, Awaiting } from '../awaiting.ts'
import type { JsonValue } from '../course/facts.ts'
import type { MeetingNotice, Telling } from './consequences.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState } from './meeting-state.ts'

/** An event with its number in the log; `recordedAt` is RFC 3339, `actorId` null for what the meeting does itself. */
export type MeetingLogEntry = {
  seq: number
  event: CitedMeetingEvent['event']
  data: JsonValue
  recordedAt: string
  actorId: string | null
  cite: readonly string[]
}

/**
 * One step of a meeting: all of it is recorded, or nothing. `tellings` carry the key by which a case drops a repeat,
 * `notices` the id under which they are sent.
 */
export type MeetingStep = {
  meetingId: string
  entries: readonly MeetingLogEntry[]
  state: MeetingState
  nextMomentAt: string | null
  tellings: readonly (Telling & { key: string; receivedAt: string })[]
  notices: readonly (MeetingNotice & { id: string })[]
  /** Where time alone brings something: what it must not overtake. */
  awaiting?: Awaiting
}

/**
 * How a step was recorded. `stood`: its numbers were taken by steps whose acknowledgement was lost; those hold, and the
 * meeting goes on from them. `awaited`: not at all, as messages are on their way that come before it.
 */
export type RecordedMeetingStep =
  | { outcome: 'recorded' }
  | Awaited
  | { outcome: 'stood'; entries: readonly CitedMeetingEvent[]; noticeIds: readonly string[] }
