import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenCite } from '../clauses/written-cite.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Language } from '../language.ts'
import { PAPER_WORDS } from '../papers/words/paper-words.ts'

/** What the announcement of a meeting says in public: nobody of its agenda. Dates are `YYYY-MM-DD`. */
export type AnnouncementFacts = {
  what: 'announcement'
  announcedOn: string | null
  observersAtMost: number | null
  applyBy: string | null
}

/** Who is admitted to the interview, without those who may not be disclosed. */
export type AdmittedListFacts = {
  what: 'admitted-list'
  employees: readonly { name: string; position: string; unit: string }[]
}

/** What is made public of a meeting, as the papers' facts have it. */
export type PublicationFacts = (AnnouncementFacts | AdmittedListFacts) & {
  body: string
  unit: string
  heldOn: string
  startsAt: string
  place: string
  cite: readonly string[]
}

/** A publication in the words of one language. */
export type WrittenPublication = {
  language: Language
  body: string
  title: string
  subtitle: string
  lines: readonly string[]
  table: { heads: readonly string[]; rows: readonly (readonly string[])[] } | null
  ground: string
}

/**
 * What the body publishes, in the words of the paper that hangs on its board.
 *
 * @example writtenPublication(facts, 'ru').title //=> 'ОБЪЯВЛЕНИЕ'
 */
export const writtenPublication = (facts: PublicationFacts, language: Language): WrittenPublication => {
  const words = PAPER_WORDS[language]
  const { title, subtitle, text } = words[facts.what]
  const { heldOn, startsAt, place, body, unit, cite } = facts
  const meeting = filled(text, { date: day(heldOn, language), time: startsAt, place })
  return {
    language,
    body: unit === '' || unit === body ? body : `${body}, ${unit}`,
    ...{ title, subtitle },
    lines: [meeting, ...(facts.what === 'announcement' ? announced(facts, language) : [])],
    table: facts.what === 'announcement' ? null : listed(facts, language),
    ground: `${words.shared.ground}: ${cite.map((clause) => writtenCite(clause, language)).join('; ')}`,
  }
}

const announced = (
  { observersAtMost, applyBy, announcedOn }: AnnouncementFacts,
  language: Language,
): string[] => {
  const { observers, published } = PAPER_WORDS[language].announcement
  return [
    observersAtMost !== null && applyBy !== null
      ? filled(observers, { atMost: String(observersAtMost), until: day(applyBy, language) })
      : [],
    announcedOn === null ? [] : filled(published, { date: day(announcedOn, language) }),
  ].flat()
}

const listed = ({ employees }: AdmittedListFacts, language: Language): WrittenPublication['table'] => {
  const { number, name, position } = PAPER_WORDS[language].shared
  return {
    heads: [number, name, position],
    rows: employees.map((each, at) => [String(at + 1), each.name, `${each.position}, ${each.unit}`]),
  }
}

const day = (date: string, language: Language): string => writtenDate(parseCivilDate(date), language)

const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence)
    // A date may end in a point of its own, as in Russian.
    .replaceAll('..', '.')
