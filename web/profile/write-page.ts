import { submitFact } from '../../acts/case/submit-fact.ts'
import { keepDraft, type Typed } from '../../records/console/form-draft.ts'
import {
  OPTIONAL_SECTIONS,
  PROFILE_SECTIONS,
  type ProfileSection,
} from '../../regulation/profile/profile-sections.ts'
import { allowedActs, caseOf } from '../case/case-frame.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { PageAnswer, PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { requireDirectHead } from './direct-head.ts'
import { latestVersion, profileOf, type ShownProfile, sectionHints } from './profile-frame.ts'

/** The button that keeps what is written and shows what is missing in it. */
const KEEP = 'keep'

/** The view of a form; what its answers are checked on is another one. */
const FORM = 'forms/form'

const PATH = '/cases/:case/profile/write'

const form = async (visit: Visit): Promise<Form> => {
  const { say, today } = visit
  const found = await caseOf(visit)
  requireDirectHead(await allowedActs(visit, found.id))
  const profile = await profileOf(visit, found.id)
  const address = `/cases/${found.number}/profile`
  const asked = formFor(submitFact, {
    heading: say('profile.write'),
    lead: [say('profile.writeLead')],
    clauses: { ruleset: found.ruleset, cite: profile.covers.cite },
    fields: [
      { kind: 'day', name: 'occurredOn', label: 'fact.occurredOn' },
      ...profile.sections.map(sectionField),
      { kind: 'files', name: 'documents', label: 'profile.attachments', optional: true },
    ],
    button: say('profile.submit'),
    check: { button: say('act.profile'), unfinished: (given) => unfinished(profile, given, visit) },
    otherButtons: [{ name: KEEP, text: say('profile.keep') }],
    back: { href: address, text: say('profile.back') },
    prefilled: { ...dayTyped('occurredOn', today.toString()), ...reworked(profile) },
    fixed: { kind: 'profile', caseId: found.id },
    done: ({ id }) => `/cases/${found.number}/acts/profile/${id}`,
  })
  return {
    ...asked,
    send: ({ occurredOn, documents, ...words }, at) => asked.send({ occurredOn, documents, words }, at),
  }
}

const sectionField = (section: (typeof PROFILE_SECTIONS)[number]): Field => ({
  kind: 'words',
  name: section,
  label: `profile.section.${section}`,
  hint: `profile.hint.${section}`,
  ...(OPTIONAL_SECTIONS.includes(section) ? { optional: true as const } : {}),
})

/** What a reader of the profile would miss: sections that are empty or name no fact. */
const unfinished = ({ sections }: ShownProfile, given: Record<string, unknown>, { say }: Visit) =>
  Object.entries(sectionHints(sections, given)).map(([name, hint]) => ({
    name,
    text: `${say(`profile.section.${name as ProfileSection}`)}: ${say(`profile.hintOf.${hint}`)}`,
  }))

/** A version that was sent back is reworked, not written anew. */
const reworked = (profile: ShownProfile): Typed => latestVersion(profile)?.texts ?? {}

const written = formPage({ path: PATH, section: 'cases', form })

/** The form with what helps to write it: the period, the hints, why the last version came back, earlier information. */
const beside = async (visit: Visit, answer: PageAnswer): Promise<PageAnswer> => {
  if (!('view' in answer) || answer.view !== FORM) return answer
  const found = await caseOf(visit)
  const profile = await profileOf(visit, found.id)
  const typed = answer.model.typed as Typed
  const begun = PROFILE_SECTIONS.some((section) => typed[section])
  const hints = begun ? sectionHints(profile.sections, typed) : {}
  return {
    ...answer,
    view: 'profile/write',
    model: {
      ...answer.model,
      case: found,
      profile,
      last: latestVersion(profile),
      hints: Object.entries(hints),
    },
  }
}

/** Writes the profile section by section, or reworks the version that came back; what is written is kept as a draft. */
export const writePage: PageRow = {
  path: PATH,
  section: 'cases',
  get: async (visit) => beside(visit, await written.get(visit)),
  post: async (visit, posted) => {
    if (posted.pressed !== KEEP)
      return beside(visit, (await written.post?.(visit, posted)) ?? { to: visit.address })
    requireDirectHead(await allowedActs(visit, (await caseOf(visit)).id))
    const { accountId } = visit.context.actor
    await keepDraft(visit.context.database, {
      ...{ accountId, path: visit.address, savedAt: new Date() },
      typed: posted.typed,
    })
    return { to: visit.address }
  },
}
