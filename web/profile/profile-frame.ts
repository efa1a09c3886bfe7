import { readProfile } from '../../acts/profile/read-profile.ts'
import { OPTIONAL_SECTIONS, type ProfileSection } from '../../regulation/profile/profile-sections.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** A profile as its pages show it. */
export type ShownProfile = Awaited<ReturnType<typeof profileOf>>

/** The profile of a case with every version. @throws Problem `not-found` also where the case may not be seen */
export const profileOf = (visit: Visit, caseId: string) => doAct(visit, readProfile, { caseId })

/** The latest version; null while none was submitted. */
export const latestVersion = ({ versions }: Pick<ShownProfile, 'versions'>) => versions.at(-1) ?? null

/** What a section lacks: nothing was written, or nothing that could be checked. */
export type SectionHint = 'empty' | 'no-facts'

/**
 * Which sections are empty, or name no fact: no figure, no day, nothing by its name. A hint and no refusal: how a head
 * judges his people is his own.
 *
 * @example sectionHints(['duties'], { duties: 'Добросовестный сотрудник.' }) //=> { duties: 'no-facts' }
 */
export const sectionHints = (
  sections: readonly ProfileSection[],
  texts: Readonly<Record<string, unknown>>,
): Partial<Record<ProfileSection, SectionHint>> => {
  const hints: Partial<Record<ProfileSection, SectionHint>> = {}
  for (const section of sections) {
    const text = String(texts[section] ?? '').trim()
    if (OPTIONAL_SECTIONS.includes(section)) continue
    if (text === '') hints[section] = 'empty'
    else if (!NAMES_A_FACT.test(text)) hints[section] = 'no-facts'
  }
  return hints
}

const NAMES_A_FACT = /\d|[«"“][^»"”]+[»"”]/
