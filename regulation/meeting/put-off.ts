import type { Cite } from '../cite.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState, PutOffReason } from './meeting-state.ts'

/** Every item that still waits goes to another meeting. */
export const waitingPutOff = (
  state: MeetingState,
  reason: PutOffReason,
  cite: readonly Cite[],
): CitedMeetingEvent[] =>
  state.items
    .filter(({ status }) => status === 'waiting')
    .map(({ n }) => ({ event: 'ItemPutOff', data: { n, reason }, cite }))
