import type { Cite } from '../cite.ts'
import type { Branch, CertificationKind, DecisionKey, GroundKey, Round, StageKey, Step } from './keys.ts'

/**
 * One stage. `day`: whether it needs a day of its own in the schedule; a stage whose day `may-be-left-out` is left out
 * for a recorded reason. `exempt` are the branches that do not pass it. `result`: whether it is a gate to the
 * interview, counts for the decision only, or has none. `cite` is the clause of the stage itself.
 */
export type Stage = {
  key: StageKey
  day: 'required' | 'may-be-left-out' | 'none'
  exempt: readonly Branch[]
  result: 'gate' | 'counts' | 'none'
  heldBy: 'default' | 'decision-of-the-head'
  subjects?: readonly TestSubject[]
  cite: Cite
}

/** Subjects of the computer test; the threshold is that of the worse of those that count. */
export type TestSubject = { key: 'law' | 'kazakh' | 'logic'; threshold: 'counts' | 'does-not-count' }

/** Admission to the interview in a round: open to everybody, or by standards and threshold. */
export type AdmissionRule =
  | { gate: 'open'; cite: Cite }
  | { gate: 'standards-and-threshold'; admitted: Cite; refused: Cite }

/** Decisions among which a commission chooses, in the order of the voting sheet. */
export type Choice = { options: readonly DecisionKey[]; cite: Cite }

/** What a round allows; `notAdmitted` and `absent` (without good reason) limit it, null: they do not. */
export type RoundChoices = { regular: Choice; notAdmitted: Choice | null; absent: Choice | null }

/** The rules that refuse dates, with the steps that they name. */
export type TimetableRules = {
  /** The certification lies in its window. */
  window: { cite: Cite }
  /** The stages stand in their order. */
  order: { cite: Cite }
  /** The step that still must fit between today and a new meeting of a case whose stages are held. */
  newMeeting: { step: Step }
}

/**
 * How a certification goes.
 *
 * - `stages`: in their order
 * - `admission`: by round
 * - `decisions`: by kind and round; a kind that is not there does not exist, a round that is null is not held
 * - `grounds`: of which a decision of non-correspondence records at least one; empty: none is asked for
 * - `movements`: whether an employee may be moved while it runs, and for what all the same
 * - `newPostEndsCase`: a new post that is not equivalent ends an open case, due again a year after it
 * - `exemptionEndsCase`: reaching the exempting length of service ends an open case
 * - `unexempt`: the kinds for which nobody is exempt
 */
export type CertificationRules = {
  stages: readonly Stage[]
  timetable: TimetableRules
  admission: Record<Round, AdmissionRule>
  decisions: Partial<Record<CertificationKind, Record<Round, RoundChoices | null>>>
  nonCorrespondence: { decisions: readonly DecisionKey[]; grounds: readonly GroundKey[]; cite: Cite | null }
  movements: { allowed: 'always' } | { allowed: 'only-for'; reasons: readonly MovementReason[]; cite: Cite }
  newPostEndsCase: { cite: Cite } | null
  exemptionEndsCase: { cite: Cite } | null
  unexempt: readonly CertificationKind[]
  goodReason: { cite: Cite }
  profile: { years: number; contains: readonly ProfilePart[]; cite: Cite }
  refusalToSign: { witnesses: number }
  publication: { cite: Cite } | null
  preparation: PreparationRules
}

/**
 * Acts of the preparation that have no term of their own: the head approves list and timing, aims and procedure are
 * explained, information is asked for where the employee served in the period of the profile.
 */
export type PreparationRules = {
  timing: { cite: Cite }
  session: { cite: Cite }
  information: { cite: Cite }
}

export type MovementReason = 'organisational-and-staff' | 'study' | 'secondment'

export type ProfilePart = 'assessment' | 'preliminary-conclusion' | 'concrete-facts'
