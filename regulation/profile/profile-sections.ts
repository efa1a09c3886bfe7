import type { Ruleset } from '../rulesets/ruleset.ts'

/** The sections of a service profile, in the order of Annex 1; the last but one stands in the law of 2026 only. */
export const PROFILE_SECTIONS = [
  'duties',
  'knowledge',
  'lawfulness',
  'qualities',
  'assessment',
  'preliminary',
  'other',
] as const

/** A section of a service profile. */
export type ProfileSection = (typeof PROFILE_SECTIONS)[number]

/** What a direct head may leave empty: additions by the specifics of the service. */
export const OPTIONAL_SECTIONS: readonly ProfileSection[] = ['other']

/**
 * The sections that a ruleset asks for. Annex 1; art. 52(1).
 *
 * @example sectionsOf(rulesetOf('decree-1612')).includes('preliminary') //=> false
 */
export const sectionsOf = ({ certification }: Pick<Ruleset, 'certification'>): ProfileSection[] =>
  PROFILE_SECTIONS.filter(
    (section) =>
      section !== 'preliminary' || certification.profile.contains.includes('preliminary-conclusion'),
  )
