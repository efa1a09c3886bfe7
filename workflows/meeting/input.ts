import type { MeetingEventData } from '../../regulation/meeting/meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'

/** The name under which the workflow is registered. */
export const MEETING = 'meeting'

/** What a run hands to the next one of the same meeting. */
export type MeetingSoFar = {
  state: MeetingState
  seq: number
  /** The latest instant that the meeting knows of, RFC 3339. */
  now: string
  /** Answers by the key of the request: the same key, the same answer. */
  answers: Record<string, unknown>
}

/**
 * What a meeting is started with: ids, dates and the place, never a name. The composition and the agenda are frozen
 * when it is called.
 */
export type MeetingInput = {
  called: MeetingEventData<'MeetingCalled'>
  /** RFC 3339. */
  calledAt: string
  calledBy: string | null
  startsAt: string
  place: string
  soFar?: MeetingSoFar
}

/** The workflow id of a meeting. @example meetingWorkflowId('m1') //=> 'meeting/m1' */
export const meetingWorkflowId = (meetingId: string): string => `meeting/${meetingId}`
