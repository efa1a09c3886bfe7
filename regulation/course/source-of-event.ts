import type { EventName } from './events.ts'

/** By what something happens to a case that no person did in it: its meeting, mail, what stands above it, or time alone. */
export type EventSource = 'meeting' | 'mail' | 'review' | 'time'

const SOURCES: Readonly<Partial<Record<EventName, EventSource>>> = {
  MeetingCalled: 'meeting',
  MeetingAdjourned: 'meeting',
  MeetingDropped: 'meeting',
  DecisionPutOff: 'meeting',
  DecisionMade: 'meeting',
  MinutesSigned: 'meeting',
  NoticeSettled: 'mail',
  DecisionOverturned: 'review',
}

/** By what an entry of the log without an actor came about. @example sourceOfEvent('DecisionMade') //=> 'meeting' */
export const sourceOfEvent = (event: EventName): EventSource => SOURCES[event] ?? 'time'
