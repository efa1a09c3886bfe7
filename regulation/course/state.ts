import type { DecisionKey, Round, ScheduledStage, Step } from '../rulesets/ruleset.ts'
import type { AskedAbout, Right } from './correction.ts'
import type { Decided, JsonValue, Overturning } from './facts.ts'
import type { CaseFrame, DateSpan } from './frame.ts'
import type { LifeEvent, LifeEventKey } from './life-event.ts'
import type { Schedule } from './schedule.ts'
import type { MissedReason, StageResult } from './stage-result.ts'

/** A limit that was missed, by whom it was owed; `withdrawn` when the act turns out to have come in time. */
export type Breach = { round: Round; step: string; limit: string; withdrawn: boolean }

/** The written notice of the dates: bound to the start that it tells; `limit` is the last day to serve it. */
export type DatesNotice = {
  noticeId: string
  start: string
  limit: string
  servedOn: string | null
  /** The day of the employee's written consent to less than the term. */
  consentOn: string | null
}

/** A notice to the employee that mail could not serve. */
export type ByHand = { noticeId: string; kind: string; outcome: string }

export type Profile = {
  version: number
  submittedOn: string | null
  returnedOn: string | null
  /** The day when the employee signed it, or when the refusal was recorded. */
  familiarisedOn: string | null
  refusal: { on: string; witnesses: readonly string[] } | null
}

export type StageRecord = { on: string; result: StageResult | null; missed: MissedReason | null }

/** What a round holds; a second round begins with none of it. */
export type RoundState = {
  round: Round
  /** Within which the round lies, and by which clause. */
  window: DateSpan & { cite: readonly string[] }
  /** In a second round: the day of the initial decision, from which its limits are counted. */
  initialDecisionOn: string | null
  /** The employee came back to this round after leave, study or secondment: its window is that of the return. */
  resumedOn: string | null
  schedule: Schedule | null
  /** How often dates were set: the sequence number of the calendar file. */
  scheduleVersion: number
  notice: DatesNotice | null
  profile: Profile
  disagreementOn: string | null
  informationOn: string | null
  sessionOn: string | null
  stages: { [stage in ScheduledStage]?: StageRecord }
  dossier: { sentOn: string; missing: readonly { item: string; reason: string }[] } | null
  meeting: { meetingId: string; heldOn: string; announcedOn: string | null } | null
  /** The meeting's day when it was confirmed although it had become a day off. */
  dayOffConfirmed?: string
  /** The meeting's day is past or gone without a decision: another is needed. */
  newMeetingFor: string | null
  /** An open limit never moves into the past: the day below which a step's limit does not fall. */
  floors: { [step in Step]?: string }
}

/** A decision and what follows it; owed until `acquaintedOn`. */
export type DecisionRecord = {
  round: Round
  on: string
  decision: DecisionKey
  decided: Decided
  acquaintedOn: string | null
  refusal: { on: string; witnesses: readonly string[] } | null
  minutesOn: string | null
}

/** A decision that fell: on an appeal or by an annulment (`by`, with its id), on which day. */
export type AnnulledDecision = {
  decision: DecisionRecord
  by: Overturning['by']
  reference: string
  on: string
}

/** Why a round rests, and since when; `to` is the last day where it is known. */
export type Suspension = { event: LifeEventKey; from: string; to: string | null; cite: readonly string[] }

/** A mistake that one person pointed out and a second is to confirm. */
export type Correction = Right & {
  correction: string
  /** What the record had until then, null: nothing. */
  was: JsonValue
  reason: string
  by: string
}

/** What the employee asked to be put right, until it is answered. */
export type AskedCorrection = { asked: string; about: AskedAbout; on: string }

/** A case at a moment: the fold of its events, plain JSON. */
export type CaseState = {
  frame: CaseFrame
  status: 'open' | 'suspended' | 'closed'
  /** The number of the last log entry. */
  seq: number
  /** The latest instant that the case knows of, RFC 3339. */
  now: string
  current: RoundState
  /** The round before, as it ended: an appeal can take the case back to it. */
  earlier?: RoundState | null
  decisions: readonly DecisionRecord[]
  /** The decision that an annulment or an appeal took away, where that ended the case. */
  annulled?: AnnulledDecision
  breaches: readonly Breach[]
  byHand: readonly ByHand[]
  /** Reminders that went out or came too late to be sent, so that none goes twice. */
  passed: readonly string[]
  /** Keys of the messages that were handled. */
  seen: readonly string[]
  suspension: Suspension | null
  /** Events of life that are known ahead; they do what they do on their day. */
  foreseen: readonly (LifeEvent & { on: string })[]
  corrections: readonly Correction[]
  asked?: readonly AskedCorrection[]
  outcome: DecisionKey | null
  closedOn: string | null
}

/** Who owes an act of a case. */
export type Role = 'employee' | 'directHead' | 'personnel' | 'head' | 'commission' | 'secretary' | 'chairman'

/** Something somebody owes the case now; `limit` null: nothing ends it. */
export type Duty = {
  act: string
  role: Role
  limit: string | null
  advised: string | null
  cite: readonly string[]
  data: { readonly [key: string]: string }
}
