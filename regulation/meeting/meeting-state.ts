import type { Cite } from '../cite.ts'
import type { Recusal } from '../recusal/recusal.ts'
import type { CertificationKind, DecisionKey, GroundKey, Round, RulesetId } from '../rulesets/keys.ts'
import type {
  Adjournment,
  DossierOpening,
  MinutesScan,
  PaperSitting,
  PostponementGround,
  SeparateOpinion,
} from './sittings.ts'

/**
 * A meeting from its call to its end; `adjourned`: it goes on on another day; `not-held`: cancelled, no quorum, nothing on the
 * agenda, or not opened on its day.
 */
export const MEETING_STATUSES = ['called', 'opened', 'adjourned', 'closed', 'not-held'] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

/** An item from the agenda to its end; `put-off` goes to another meeting, `dropped` left the agenda before. */
export type ItemStatus = 'waiting' | 'opened' | 'decided' | 'put-off' | 'dropped'

/** What the commission is asked: whether the reason of an absence is good, then which decision. */
export type Question = 'absence' | 'decision'

/** The answers to the question of an absence. */
export const ABSENCE_ANSWERS = ['good-reason', 'no-good-reason'] as const

/** Why a case goes to another meeting. */
export type PutOffReason =
  | 'no-quorum'
  | 'not-opened'
  | 'good-reason'
  | 'undecided'
  | 'not-heard'
  | 'postponed'

/** Why somebody of the composition does not sit. */
export const BAR_REASONS = ['under-certification', 'not-serving', 'moved-out'] as const
export type BarReason = (typeof BAR_REASONS)[number]

/** The employee on the agenda, as known when the meeting is called. Ids only. */
export type AgendaItem = {
  n: number
  caseId: string
  caseWorkflowId: string
  employeeId: string
  kind: CertificationKind
  round: Round
  /** Recusals of an earlier meeting that heard this case: their grounds stand. */
  recusals?: readonly Recusal[]
}

/**
 * How the case stands when its item is opened. `profileSeen` has how the employee came to know the profile, null: not
 * yet; `admitted`: whether standards and threshold let him to the interview.
 */
export type CaseStanding = {
  admitted: boolean
  profileSeen: 'familiarised' | 'refused-before-witnesses' | null
}

/** How often each option was chosen, in the order of the options. */
export type Counts = Record<string, number>

/** A counted round of voting; `among`: the options of the next one. */
export type CountedRound = {
  question: Question
  round: number
  outcome: 'adopted' | 'revote' | 'put-off'
  adopted: string | null
  by: 'majority' | 'chairman' | null
  counts: Counts
  among: readonly string[]
}

/** The vote under way on an opened item; a member without a vote abstains when the round is counted. */
export type Ballot = {
  question: Question
  round: number
  options: readonly string[]
  /** The clause that gives these options. */
  cite: readonly Cite[]
  votes: Record<string, string | null>
  /** The accounts that entered votes from sheets of paper; none where members vote in the system. */
  enteredByIds?: readonly string[]
}

/** What a decision to use the reserve or to promote records: which of the two. */
export const RECOMMENDATIONS = ['reserve', 'promotion'] as const
export type Recommendation = (typeof RECOMMENDATIONS)[number]

/** What the sheet records of a decision besides the decision itself. */
export type DecisionRecord = {
  decision: DecisionKey
  by: 'majority' | 'chairman'
  counts: Counts
  votingRound: number
  grounds: readonly GroundKey[]
  /** Which of the two, where the decision has two. */
  recommendation: Recommendation | null
}

export type MeetingItem = AgendaItem & {
  status: ItemStatus
  standing: CaseStanding | null
  /** Whether the employee came; an absence is judged by the commission. */
  attendance: 'came' | 'absent' | 'absent-without-good-reason' | null
  recused: readonly string[]
  /** How many questions the employee was asked; a state of before they were counted has none. */
  questions?: number
  /** How many of them each member asked, by his id. */
  questionsBy?: Readonly<Record<string, number>>
  ballot: Ballot | null
  rounds: readonly CountedRound[]
  decided: DecisionRecord | null
  putOff: PutOffReason | null
  /** The ground of a postponement, where the item was put off by one. */
  postponedFor?: PostponementGround
  dossierOpened?: readonly DossierOpening[]
}

export type Attendance = {
  present: readonly string[]
  presidingId: string
  barred: readonly { memberId: string; reason: BarReason }[]
  quorum: 'present' | 'lost'
}

/** Who signs the minutes until when; null until the meeting is closed. */
export type Minutes = {
  limitOn: string
  signers: readonly string[]
  signed: readonly { signerId: string; on: string }[]
  /** Scans of minutes that were signed on paper. */
  scans?: readonly MinutesScan[]
  reminded: 'not-yet' | 'reminded'
  limit: 'open' | 'missed'
  /** The day on which the meeting was closed, later than it was held where it is entered from paper. */
  closedOn?: string
  completedOn: string | null
}

/** The state of a meeting, plain JSON: the fold of its events. */
export type MeetingState = {
  meetingId: string
  ruleset: RulesetId
  heldOn: string
  chairmanId: string
  secretaryId: string
  composition: readonly string[]
  announcedOn: string | null
  /** How many days before the limit of the minutes the secretary is reminded. */
  leadDays: number
  status: MeetingStatus
  attendance: Attendance | null
  /** Everybody who was present at any time, at any sitting. */
  everPresent?: readonly string[]
  /** The sittings before the present one; `heldOn` is the day of the present one, or of the next. */
  adjournments?: readonly Adjournment[]
  /** The present sitting is held on paper; null or none: in the system. */
  paper?: PaperSitting | null
  opinions?: readonly SeparateOpinion[]
  items: readonly MeetingItem[]
  minutes: Minutes | null
}

/** The item with this number on the agenda; undefined when there is none. */
export const itemOf = (state: MeetingState, n: number): MeetingItem | undefined =>
  state.items.find((item) => item.n === n)

/** The members who may vote on an item: present and not recused from it. */
export const votersOn = (state: MeetingState, item: MeetingItem): string[] =>
  (state.attendance?.present ?? []).filter((memberId) => !item.recused.includes(memberId))
