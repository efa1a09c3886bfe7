import type { CaseFact, FactKind, FactOf } from './facts.ts'
import { judgeAnswered, judgeAsked, judgeConfirmation, judgeCorrection } from './judge-correction.ts'
import {
  judgeAcquainted,
  judgeAdjourned,
  judgeCalled,
  judgeDecided,
  judgeDecisionRefused,
  judgeDropped,
  judgeMinutes,
  judgeNotDecided,
} from './judge-decision.ts'
import { judgeLifeEvent } from './judge-life-event.ts'
import { judgeMeetingDay } from './judge-meeting-day.ts'
import { judgeNoticeRefused, judgeServed, judgeShorterNotice, judgeTiming } from './judge-notice.ts'
import { judgeOverturned } from './judge-overturned.ts'
import {
  judgeDisagreement,
  judgeDossier,
  judgeFamiliarised,
  judgeInformation,
  judgeProfile,
  judgeProfileRefused,
  judgeProfileReturned,
} from './judge-profile.ts'
import { judgeMissed, judgeResult, judgeSession } from './judge-stage.ts'
import { clauseOf, rulesOf } from './rules-of-case.ts'
import { noted, type Ruling, refusal } from './ruling.ts'
import type { CaseState } from './state.ts'

type Judges = { [Kind in FactKind]: (state: CaseState, fact: FactOf<Kind>) => Ruling }

const refusedToSign = {
  notice: judgeNoticeRefused,
  profile: judgeProfileRefused,
  decision: judgeDecisionRefused,
} as const

/** A refusal to sign is recorded only with enough different witnesses, none of them the employee. */
const judgeRefusedToSign = (state: CaseState, fact: FactOf<'refused-to-sign'>): Ruling => {
  const { witnesses, of } = fact.data
  const needed = rulesOf(state.frame).ruleset.certification.refusalToSign.witnesses
  const different = new Set(witnesses.filter((witness) => witness !== state.frame.employeeId))
  if (different.size < needed) return refusal('too-few-witnesses', clauseOf(state.frame, 'familiarisation'))
  return refusedToSign[of](state, fact)
}

const JUDGES: Judges = {
  'timing-approved': judgeTiming,
  profile: judgeProfile,
  'profile-returned': judgeProfileReturned,
  familiarised: judgeFamiliarised,
  disagreement: judgeDisagreement,
  information: judgeInformation,
  session: judgeSession,
  result: judgeResult,
  missed: judgeMissed,
  served: judgeServed,
  'refused-to-sign': judgeRefusedToSign,
  'shorter-notice-consent': judgeShorterNotice,
  'dossier-sent': judgeDossier,
  acquainted: judgeAcquainted,
  called: judgeCalled,
  adjourned: judgeAdjourned,
  'meeting-dropped': judgeDropped,
  'not-decided': judgeNotDecided,
  decided: judgeDecided,
  'minutes-signed': judgeMinutes,
  'decision-overturned': judgeOverturned,
  'life-event': judgeLifeEvent,
  'meeting-day-confirmed': judgeMeetingDay,
  correction: judgeCorrection,
  'correction-confirmed': judgeConfirmation,
  'correction-asked': judgeAsked,
  'correction-answered': judgeAnswered,
}

/** What mends the record: possible at any time, also once the case is closed. */
const MENDING = ['correction', 'correction-confirmed', 'correction-asked', 'correction-answered'] as const

/** What still matters once the round's decision is made: what follows from it, for this or an earlier round. */
const AFTER_DECISION: ReadonlySet<FactKind> = new Set([
  'acquainted',
  'decision-overturned',
  'minutes-signed',
  'refused-to-sign',
  'served',
  'life-event',
  ...MENDING,
])

/** What is taken while a round rests: what ends the rest, mends the record, or concerns an earlier decision. */
const WHILE_SUSPENDED: ReadonlySet<FactKind> = new Set([
  'acquainted',
  'decision-overturned',
  'minutes-signed',
  'refused-to-sign',
  'life-event',
  ...MENDING,
])

/** What is taken of a case that is closed. */
const ONCE_CLOSED: ReadonlySet<FactKind> = new Set(MENDING)

/** What was decided over a closed case stands in a record of its own: the case is told, and has nothing to refuse. */
const afterClosing = ({ kind }: CaseFact): Ruling =>
  kind === 'decision-overturned' ? noted('case-closed') : refusal('case-closed', [])

/**
 * How the case takes a fact: taken, late, or refused, with the clause and what happened by it.
 *
 * @example judge(state, { kind: 'profile', occurredOn: '2027-06-11', … }).outcome //=> 'late'
 */
export const judge = (state: CaseState, fact: CaseFact): Ruling => {
  if (state.status === 'closed' && !ONCE_CLOSED.has(fact.kind)) return afterClosing(fact)
  const decided = state.decisions.some(({ round }) => round === state.current.round)
  if (decided && !AFTER_DECISION.has(fact.kind)) return refusal('decided-already', [])
  if (state.suspension && !WHILE_SUSPENDED.has(fact.kind)) return refusal('suspended', state.suspension.cite)
  const judgeKind = JUDGES[fact.kind] as (state: CaseState, fact: CaseFact) => Ruling
  return judgeKind(state, fact)
}
