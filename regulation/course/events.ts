import type { DecisionKey, Round, ScheduledStage } from '../rulesets/ruleset.ts'
import type { Decided, JsonValue, Overturning } from './facts.ts'
import type { CalendarOnCase, CaseFrame, DateSpan } from './frame.ts'
import type { LifeEvent, LifeEventKey } from './life-event.ts'
import type { MovedLimit } from './moved-limit.ts'
import type { Schedule } from './schedule.ts'
import type { MissedReason, StageResult } from './stage-result.ts'
import type { AskedCorrection, Correction, Role } from './state.ts'

type Signed = { on: string }
type Refused = { on: string; witnesses: readonly string[] }

/** What can happen to a case, each with what the log keeps of it. */
export type EventData = {
  CaseOpened: { frame: CaseFrame }
  TimingApproved: DateSpan
  DatesSet: { schedule: Schedule; noticeId: string; start: string; noticeLimit: string }
  /** `noticeId` of a new notice, null where the start stayed and the earlier notice holds. */
  DatesMoved: {
    schedule: Schedule
    noticeId: string | null
    start: string
    noticeLimit: string
    previousMeeting: string
  }
  NoticeSettled: { noticeId: string; kind: string; outcome: string }
  NoticeServed: { noticeId: string; on: string; how: string }
  NoticeRefused: Refused & { noticeId: string }
  ShorterNoticeConsented: Signed
  ProfileSubmitted: Signed & { version: number }
  ProfileReturned: Signed & { reason: string }
  ProfileFamiliarised: Signed
  ProfileSignatureRefused: Refused
  DisagreementFiled: Signed
  InformationReceived: Signed & { from: string }
  SessionHeld: Signed & { attended: boolean }
  StageHeld: Signed & { result: StageResult }
  StageMissed: Signed & { stage: ScheduledStage | 'interview'; reason: MissedReason }
  DossierSent: Signed & { missing: readonly { item: string; reason: string }[] }
  MeetingCalled: { meetingId: string; heldOn: string; announcedOn: string | null }
  MeetingAdjourned: { meetingId: string; heldOn: string; from: string }
  MeetingDropped: { meetingId: string; reason: string }
  DecisionPutOff: { meetingId: string; heldOn: string; reason: string }
  DecisionMade: Decided
  MinutesSigned: Signed & { meetingId: string }
  DecisionAcquainted: Signed & { round: number }
  DecisionSignatureRefused: Refused & { round: number }
  SecondRoundOpened: { initialDecisionOn: string; window: DateSpan & { cite: readonly string[] } }
  DecisionOverturned: Signed & Overturning
  CaseClosed: Signed & { outcome: DecisionKey }
  Reminded: { key: string; step: string; limit: string; role: Role }
  LimitMissed: { step: string; round: Round; limit: string; role: Role }
  /** `reason`: why another meeting was needed, where that is what led to it. */
  BreachRecorded: { step: string; round: Round; limit: string; cause: string; reason?: string }
  BreachWithdrawn: { step: string; round: Round; limit: string }
  /** `moves`: the open limits that it moved. */
  CalendarAmended: { calendar: CalendarOnCase; moves?: readonly MovedLimit[] }
  LifeEventForeseen: LifeEvent & Signed
  LifeEventWithdrawn: Signed & { event: LifeEventKey }
  LifeEventOccurred: Signed & { event: LifeEventKey }
  CaseSuspended: { event: LifeEventKey; from: string; to: string | null }
  CaseResumed: Signed & { window: DateSpan & { cite: readonly string[] } }
  /** The case is over without a decision; `dueOn`: when the next certification is; `correction` by which it was opened in error. */
  CaseEnded: Signed & { reason: LifeEventKey | 'opened-in-error'; dueOn: string | null; correction?: string }
  TasksReaddressed: Signed & { reason: LifeEventKey }
  CorrectionProposed: Correction
  RecordCorrected: Correction & { confirmedBy: string }
  CorrectionAsked: AskedCorrection
  CorrectionAnswered: { asked: string; outcome: 'corrected' | 'declined'; reason: string }
  /** A meeting stays on its day although an amendment made it a day off. */
  MeetingDayConfirmed: Signed & { reason: string }
  FactRefused: { kind: string; reason: string }
}

export type EventName = keyof EventData

/** One entry of the log before it is numbered: `late` when the act came after its limit. */
export type EventOf<Name extends EventName> = {
  event: Name
  data: EventData[Name]
  cite: readonly string[]
  late: boolean
}

export type CaseEvent = { [Name in EventName]: EventOf<Name> }[EventName]

/** An event with its number and the fact that brought it: what is appended to the log. */
export type LogEntry = {
  seq: number
  event: EventName
  data: JsonValue
  occurredOn: string | null
  receivedAt: string | null
  recordedAt: string
  actorId: string | null
  factId: string | null
  cite: readonly string[]
  late: boolean
  /** The order under which the actor acted for somebody; left out where he acted for himself. */
  actingOrderId?: string
}

/** Whether an act came until its limit or after it. */
export type Punctuality = 'in-time' | 'late'

/**
 * An event as the course makes it.
 *
 * @example happened('ProfileSubmitted', { on: '2027-04-01', version: 1 }, ['para 11']).late //=> false
 */
export const happened = <Name extends EventName>(
  event: Name,
  data: EventData[Name],
  cite: readonly string[],
  punctuality: Punctuality = 'in-time',
): CaseEvent => ({ event, data, cite, late: punctuality === 'late' }) as CaseEvent
