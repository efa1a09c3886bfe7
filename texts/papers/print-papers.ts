import { fileURLToPath } from 'node:url'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { writtenCite } from '../clauses/written-cite.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Language } from '../language.ts'
import { languagesOf, type PaperLanguage } from './paper-languages.ts'
import { PAPER_WORDS } from './words/paper-words.ts'

/** The folder of the templates, one a paper. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('./templates', import.meta.url))

/** The template that sets every paper that was asked for. */
export const MAIN_TEMPLATE = 'main.typ'

/** A paper to be set: its facts, its version, and its number in the register where it has one. */
export type PaperToPrint = {
  kind: PaperKind
  version: number
  number: number | null
  facts: { readonly [name: string]: unknown }
}

/** Papers that are set together, in their order; `madeOn` is a civil date. */
export type Printing = { language: PaperLanguage; madeOn: string; papers: readonly PaperToPrint[] }

/**
 * What the templates read: the words of the languages, every date and clause as they write it, and the facts; and beside
 * it the facts alone, which go along inside the document.
 *
 * @example Object.keys(printPapers({ language: 'kk-ru', madeOn: '2027-03-05', papers })) //=> ['papers.json', 'facts.json']
 */
export const printPapers = ({
  language,
  madeOn,
  papers,
}: Printing): Record<'papers.json' | 'facts.json', string> => {
  const languages = languagesOf(language)
  const written = (write: (language: Language) => string) =>
    Object.fromEntries(languages.map((each) => [each, write(each)]))
  const found = [...stringsIn(papers), madeOn]
  const dates = found.filter((text) => DATE.test(text))
  const cites = found.filter((text) => CITE.test(text))
  return {
    'papers.json': JSON.stringify({
      languages,
      madeOn,
      title: titleOf(papers, languages),
      words: Object.fromEntries(languages.map((each) => [each, PAPER_WORDS[each]])),
      dates: Object.fromEntries(
        dates.map((date) => [date, written((each) => writtenDate(parseCivilDate(date), each))]),
      ),
      clauses: Object.fromEntries(cites.map((cite) => [cite, written((each) => writtenCite(cite, each))])),
      papers: papers.map(({ kind, version, number, facts }) => ({
        ...{ kind, facts },
        form: { version, number, madeOn },
        footer: footerOf({ version, facts }, languages),
      })),
    }),
    'facts.json': JSON.stringify({ madeOn, papers }, null, 2),
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const CITE = /^(para|Annex|art\.) \S/

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

const titleOf = (papers: readonly PaperToPrint[], languages: readonly Language[]): string => {
  const kinds = [...new Set(papers.map(({ kind }) => kind))]
  return kinds
    .map((kind) => languages.map((language) => PAPER_WORDS[language][kind].title).join(' / '))
    .join('; ')
}

const footerOf = (
  { version, facts: { caseNumber } }: Pick<PaperToPrint, 'version' | 'facts'>,
  languages: readonly Language[],
): string => {
  const { version: word } = PAPER_WORDS[languages[0] ?? 'ru'].shared
  return [typeof caseNumber === 'string' ? caseNumber : [], `${word} ${version}`].flat().join(' · ')
}
