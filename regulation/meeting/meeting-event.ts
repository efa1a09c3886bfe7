import type { Cite } from '../cite.ts'
import type { Recusal } from '../recusal/recusal.ts'
import type {
  AgendaItem,
  Attendance,
  Ballot,
  CaseStanding,
  CountedRound,
  DecisionRecord,
  MeetingState,
  PutOffReason,
  Question,
} from './meeting-state.ts'
import type {
  Adjournment,
  CancellationReason,
  DossierOpening,
  MinutesScan,
  PaperSitting,
  PostponementGround,
  Scan,
  SeparateOpinion,
} from './sittings.ts'

/** A question put to the vote, its options and the clause that gives them. */
export type Voting = Pick<Ballot, 'question' | 'options' | 'cite'>

/** What happened in a meeting, as it is kept in the log: ids, dates and keys only. */
export type MeetingEvent =
  | {
      event: 'MeetingCalled'
      data: Pick<
        MeetingState,
        | 'meetingId'
        | 'ruleset'
        | 'heldOn'
        | 'chairmanId'
        | 'secretaryId'
        | 'composition'
        | 'announcedOn'
        | 'leadDays'
      > & { agenda: readonly AgendaItem[] }
    }
  | { event: 'MeetingAnnounced'; data: { announcedOn: string } }
  | { event: 'ItemDropped'; data: { n: number } }
  | { event: 'MemberRecused'; data: { n: number } & Recusal }
  | { event: 'AttendanceRecorded'; data: Attendance }
  | { event: 'MeetingOpened'; data: Record<string, never> }
  | { event: 'MeetingCancelled'; data: { reason: CancellationReason } }
  | { event: 'MeetingAdjourned'; data: Adjournment & { startsAt: string; place: string } }
  | { event: 'MeetingResumed'; data: Record<string, never> }
  | { event: 'MeetingHeldOnPaper'; data: Pick<PaperSitting, 'declaredOn' | 'enterBy'> }
  | { event: 'PaperScanned'; data: Scan }
  | { event: 'PaperEntryReminded'; data: { enterBy: string } }
  | { event: 'MeetingNotHeld'; data: { reason: 'no-quorum' | 'not-opened' | 'empty-agenda' } }
  | {
      event: 'ItemOpened'
      data: {
        n: number
        standing: CaseStanding
        employee: 'came' | 'absent'
        recused: readonly string[]
        voting: Voting
      }
    }
  | {
      event: 'VoteCast'
      data: {
        n: number
        question: Question
        round: number
        memberId: string
        option: string | null
        /** The account that entered it from a sheet of paper. */
        enteredById?: string
      }
    }
  | { event: 'QuestionAsked'; data: { n: number; memberId: string } }
  | { event: 'RoundCounted'; data: { n: number } & CountedRound }
  | { event: 'AbsenceFoundWithoutGoodReason'; data: { n: number; voting: Voting } }
  | { event: 'ItemDecided'; data: { n: number } & DecisionRecord }
  | { event: 'ItemPutOff'; data: { n: number; reason: PutOffReason; ground?: PostponementGround } }
  | { event: 'DossierOpened'; data: { n: number } & DossierOpening }
  | { event: 'OpinionFiled'; data: SeparateOpinion }
  | {
      event: 'MeetingClosed'
      data: { minutesLimitOn: string; signers: readonly string[]; closedOn?: string }
    }
  | { event: 'MinutesReminded'; data: { limitOn: string } }
  | { event: 'MinutesLimitMoved'; data: { from: string; limitOn: string } }
  | { event: 'MinutesLimitMissed'; data: { limitOn: string } }
  | { event: 'MinutesSigned'; data: { signerId: string; on: string; inTime: 'in-time' | 'late' } }
  | { event: 'MinutesScanned'; data: MinutesScan }
  | { event: 'MinutesCompleted'; data: { on: string } }
  | { event: 'MinutesLimitKept'; data: { limitOn: string } }

/** An event with the clauses under which it happened. */
export type CitedMeetingEvent = MeetingEvent & { cite: readonly Cite[] }

export type MeetingEventName = MeetingEvent['event']

/** The data of one event by its name. */
export type MeetingEventData<Name extends MeetingEventName> = Extract<MeetingEvent, { event: Name }>['data']
