import { happened, type Punctuality } from './events.ts'
import type { CaseFact, FactOf } from './facts.ts'
import { gapsOf } from './gaps.ts'
import { limitsOf } from './limits.ts'
import { clauseOf, preparationClause } from './rules-of-case.ts'
import {
  countedDay,
  punctualityFor,
  punctualityOf,
  type Ruling,
  refusal,
  taken,
  withdrawal,
} from './ruling.ts'
import type { CaseState } from './state.ts'

/** The direct head submits the profile, or a new version of one that was sent back. */
export const judgeProfile = (state: CaseState, fact: FactOf<'profile'>): Ruling => {
  const cite = clauseOf(state.frame, 'profile')
  const { schedule, profile } = state.current
  if (!schedule) return refusal('no-dates-set', cite)
  if (profile.submittedOn !== null) return refusal('submitted-already', cite)
  const punctuality = punctualityFor(state, 'profile', fact)
  const data = { on: countedDay(fact), version: profile.version + 1 }
  return taken(
    happened('ProfileSubmitted', data, cite, punctuality),
    ...withdrawal(state, 'profile', punctuality),
  )
}

/** The personnel service sends the profile back for rework; the next version is familiarised anew. */
export const judgeProfileReturned = (state: CaseState, fact: FactOf<'profile-returned'>): Ruling => {
  const cite = clauseOf(state.frame, 'profile')
  if (state.current.profile.submittedOn === null) return refusal('not-submitted', cite)
  if (state.current.dossier) return refusal('dossier-sent-already', clauseOf(state.frame, 'dossier'))
  return taken(happened('ProfileReturned', { on: countedDay(fact), reason: fact.data.reason }, cite))
}

/** The employee signs the profile. */
export const judgeFamiliarised = (state: CaseState, fact: FactOf<'familiarised'>): Ruling =>
  familiarise(state, fact, (cite, punctuality) =>
    happened('ProfileFamiliarised', { on: countedDay(fact) }, cite, punctuality),
  )

/** The employee refuses to sign the profile, before witnesses. */
export const judgeProfileRefused = (state: CaseState, fact: FactOf<'refused-to-sign'>): Ruling =>
  familiarise(state, fact, (cite, punctuality) =>
    happened(
      'ProfileSignatureRefused',
      { on: countedDay(fact), witnesses: fact.data.witnesses },
      cite,
      punctuality,
    ),
  )

type Familiarised = (cite: readonly string[], punctuality: Punctuality) => ReturnType<typeof happened>

const familiarise = (state: CaseState, fact: CaseFact, event: Familiarised): Ruling => {
  const cite = clauseOf(state.frame, 'familiarisation')
  const { profile } = state.current
  if (profile.submittedOn === null) return refusal('not-submitted', cite)
  if (profile.familiarisedOn !== null) return refusal('familiarised-already', cite)
  if (
    fact.occurredOn < profile.submittedOn &&
    fact.actorId !== null &&
    countedDay(fact) < profile.submittedOn
  )
    return refusal('before-the-profile', cite)
  const punctuality = punctualityFor(state, 'familiarisation', fact)
  return taken(event(cite, punctuality), ...withdrawal(state, 'familiarisation', punctuality))
}

/** The employee disagrees with the profile, to the chairman and the personnel service. */
export const judgeDisagreement = (state: CaseState, fact: FactOf<'disagreement'>): Ruling => {
  const cite = clauseOf(state.frame, 'disagreement')
  const { profile, disagreementOn } = state.current
  if (profile.version === 0) return refusal('not-submitted', cite)
  if (disagreementOn !== null) return refusal('filed-already', cite)
  const on = countedDay(fact)
  return taken(happened('DisagreementFiled', { on }, cite, punctualityOf(on, lastDayToDisagree(state))))
}

/**
 * The last day to disagree: the step's limit, or the meeting's day for whoever saw the profile after the advised day.
 *
 * @example lastDayToDisagree(state) //=> '2027-06-21'
 */
export const lastDayToDisagree = (state: CaseState): string | undefined => {
  const { of } = limitsOf(state)
  const { familiarisedOn } = state.current.profile
  const advised = of.familiarisation?.advised ?? of.familiarisation?.limit
  const shownLate = familiarisedOn === null || (advised != null && familiarisedOn > advised)
  return shownLate ? state.current.schedule?.meeting : of.disagreement?.limit
}

/** Information came from a unit or body where the employee served in the period of the profile. */
export const judgeInformation = (state: CaseState, fact: FactOf<'information'>): Ruling =>
  taken(
    happened(
      'InformationReceived',
      { on: countedDay(fact), from: fact.data.from },
      preparationClause(state.frame, 'information'),
    ),
  )

/** The personnel service sends the dossier to the commission, naming what is missing in it. */
export const judgeDossier = (state: CaseState, fact: FactOf<'dossier-sent'>): Ruling => {
  const cite = clauseOf(state.frame, 'dossier')
  if (!state.current.schedule) return refusal('no-dates-set', cite)
  if (state.current.dossier) return refusal('sent-already', cite)
  const missing = fact.data.missing ?? []
  const unnamed = gapsOf(state).filter((gap) => !missing.some(({ item }) => item === gap))
  if (unnamed.length > 0) return refusal(`missing-unnamed: ${unnamed.join(', ')}`, cite)
  const punctuality = punctualityFor(state, 'dossier', fact)
  return taken(
    happened('DossierSent', { on: countedDay(fact), missing }, cite, punctuality),
    ...withdrawal(state, 'dossier', punctuality),
  )
}
