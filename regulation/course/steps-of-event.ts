import type { EventName } from './events.ts'

/** The step of which each event is the end, or a part of its way. */
const STEPS: Readonly<Partial<Record<EventName, string>>> = {
  DatesSet: 'notice',
  DatesMoved: 'notice',
  NoticeServed: 'notice',
  NoticeRefused: 'notice',
  ShorterNoticeConsented: 'notice',
  ProfileSubmitted: 'profile',
  ProfileReturned: 'profile',
  ProfileFamiliarised: 'familiarisation',
  ProfileSignatureRefused: 'familiarisation',
  DisagreementFiled: 'disagreement',
  DossierSent: 'dossier',
  MeetingCalled: 'announcement',
  DecisionMade: 'meeting',
  DecisionPutOff: 'meeting',
  MeetingAdjourned: 'meeting',
  MeetingDropped: 'meeting',
  MinutesSigned: 'minutes',
  DecisionAcquainted: 'acquaintance',
  DecisionSignatureRefused: 'acquaintance',
}

/**
 * The deadlines that an entry of the log is about: steps, or stages that were held; none for what concerns the case as a whole.
 *
 * @param entry an event with its data, as the log keeps them
 * @example stepsOfEvent({ event: 'LimitMissed', data: { step: 'profile' } }) //=> ['profile']
 */
export const stepsOfEvent = ({ event, data }: { event: EventName; data: unknown }): string[] => {
  const told = fieldsOf(data)
  const of = [STEPS[event], told.step, told.stage, fieldsOf(told.result).stage]
  const moved = Array.isArray(told.moves) ? told.moves.map((move) => fieldsOf(move).step) : []
  return [...new Set([...of, ...moved].filter((step) => typeof step === 'string'))]
}

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
