import type { DecisionKey, GroundKey, ScheduledStage } from '../rulesets/ruleset.ts'
import type { AskedAbout, Right } from './correction.ts'
import type { LifeEvent } from './life-event.ts'
import type { MissedReason, StageResult } from './stage-result.ts'

/** What plain JSON can hold: what a message, a log entry and the state of a case are made of. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** What the commission decided of one case, as the meeting tells it. */
export type Decided = {
  meetingId: string
  item: number
  heldOn: string
  round: number
  decision: DecisionKey
  by: 'majority' | 'chairman'
  counts: { readonly [decision: string]: number }
  /** false: absent without good reason. */
  attended: boolean
  /** Grounds of non-correspondence, where the ruleset asks for them. */
  grounds: readonly GroundKey[]
  /** Which of the two a recommendation of reserve or promotion is; null for every other decision. */
  recommendation: 'reserve' | 'promotion' | null
  presidingId: string
}

/**
 * What an appeal or an annulment made of the decision of a round; `reference` is its id, `decision` the one that stands
 * in place of the earlier where it was changed.
 */
export type Overturning = {
  by: 'appeal' | 'annulment'
  reference: string
  round: number
  outcome: 'changed' | 'annulled' | 'interview'
  decision: DecisionKey | null
}

/** What each kind of fact tells, beside when it happened and who brought it. */
export type FactData = {
  'timing-approved': { from: string; to: string }
  profile: { submittedById?: string }
  'profile-returned': { reason: string }
  familiarised: { how?: 'signature' | 'in-system' }
  disagreement: { additionalInformation?: boolean }
  information: { from: string }
  session: { attended: boolean }
  result: StageResult
  missed: { stage: ScheduledStage | 'interview'; reason: MissedReason; evidence?: string }
  served: { of: 'notice'; noticeId?: string; how?: 'signature' | 'in-system' | 'post' | 'mail' }
  'refused-to-sign': {
    of: 'notice' | 'profile' | 'decision'
    witnesses: readonly string[]
    noticeId?: string
  }
  'shorter-notice-consent': { noticeId?: string }
  'dossier-sent': { missing?: readonly { item: string; reason: string }[] }
  acquainted: { how?: 'signature' | 'in-system'; round?: number }
  called: { meetingId: string; heldOn: string; announcedOn: string | null }
  'meeting-dropped': { meetingId: string; reason: string }
  /** The meeting goes on on another day, `heldOn`; it was to be held on `from`. */
  adjourned: { meetingId: string; heldOn: string; from: string }
  'not-decided': { meetingId: string; heldOn: string; reason: string }
  decided: Decided
  'minutes-signed': { meetingId: string }
  'decision-overturned': Overturning
  'life-event': LifeEvent
  'meeting-day-confirmed': { reason: string }
  correction: Right & { reason: string }
  'correction-confirmed': { correction: string }
  'correction-asked': { about: AskedAbout }
  'correction-answered': { asked: string; outcome: 'corrected' | 'declined'; reason: string }
}

export type FactKind = keyof FactData

/**
 * Something that happened, as it was taken.
 *
 * `key` is unique (the fact's id; a repeat is dropped); `occurredOn` a civil date; `receivedAt` the RFC 3339 instant at
 * which it was taken; `documents` the ids of the evidence. `actorId` is null for what a meeting tells.
 */
export type FactOf<Kind extends FactKind> = {
  key: string
  kind: Kind
  occurredOn: string
  receivedAt: string
  actorId: string | null
  /** The order under which whoever brought it acts for somebody. */
  actingOrderId?: string
  documents?: readonly string[]
  data: FactData[Kind]
}

export type CaseFact = { [Kind in FactKind]: FactOf<Kind> }[FactKind]
