import type { Refusal } from '../commission/ruling.ts'
import { applyMeetingEvent } from './apply-meeting-event.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState } from './meeting-state.ts'

/** What a meeting answers to an act: a refusal with its clause, or what happens and what is answered. */
export type Verdict<Answer> =
  | Refusal
  | { outcome: 'allowed'; events: readonly CitedMeetingEvent[]; answer: Answer }

/** The act is lawful: these events, this answer. */
export const lawful = <Answer>(answer: Answer, ...events: readonly CitedMeetingEvent[]): Verdict<Answer> => ({
  outcome: 'allowed',
  events,
  answer,
})

/** The state after several events. */
export const applyAll = (state: MeetingState, events: readonly CitedMeetingEvent[]): MeetingState =>
  events.reduce(applyMeetingEvent, state)
