import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenCite } from '../clauses/written-cite.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Language } from '../language.ts'
import { isPageKey, sayIn } from '../pages/say.ts'
import { filled, type Pattern, type ValueKind } from './phrase.ts'
import { PATTERNS, SCHEMA_PATTERNS } from './phrase-book.ts'

/** Groups of terms in which a key of the field is looked up after the value's own name. */
const GROUPS = [
  'step',
  'stage',
  'decision',
  'state',
  'itemStatus',
  'recommendation',
  'ground',
  'kind',
  'role',
]

/**
 * A refusal in the reader's language; null when the book does not have the sentence. Rules and acts refuse in English:
 * that sentence is what a log keeps and what other systems read. The book knows it with its values and says the same.
 *
 * @example sayRefusal('is past; today is 2027-03-03', 'ru') //=> 'этот день прошёл; сегодня 3 марта 2027 г.'
 */
export const sayRefusal = (sentence: string, language: Language): string | null => {
  for (const pattern of PATTERNS) {
    const values = valuesOf(pattern, sentence, language)
    if (values) return filled(pattern.phrase[AT[language]], values)
  }
  return null
}

/** Is it what a schema says of any value, so that a form knows better words? @example isOfSchema('must be given: string') //=> true */
export const isOfSchema = (sentence: string): boolean =>
  SCHEMA_PATTERNS.some(({ matches }) => matches.test(sentence))

/** Where a phrase has which language. */
const AT = { en: 0, ru: 1, kk: 2 } as const satisfies Record<Language, number>

const valuesOf = (
  { matches, values }: Pattern,
  sentence: string,
  language: Language,
): Record<string, string> | null => {
  const found = matches.exec(sentence)
  if (!found) return null
  const written = values.map(({ name, kind }, at): [string, string | null] => [
    name,
    WRITTEN[kind](found[at + 1] ?? '', language, name),
  ])
  if (written.some(([, value]) => value === null)) return null
  return Object.fromEntries(written.map(([name, value]) => [name, value ?? '']))
}

type Writer = (value: string, language: Language, name: string) => string | null

const word: Writer = (value, language, name) => {
  const key = [name, ...GROUPS].map((group) => `${group}.${value}`).find(isPageKey)
  return key === undefined ? value : sayIn(language)(key)
}

const WRITTEN: Record<ValueKind, Writer> = {
  text: (value) => value,
  day: (value, language) => writtenDate(parseCivilDate(value), language),
  word,
  words: (value, language, name) =>
    value
      .split(', ')
      .map((each) => word(each, language, name))
      .join(', '),
  cites: (value, language) =>
    value
      .split(', ')
      .map((cite) => writtenCite(cite, language))
      .join(', '),
  said: sayRefusal,
  alternatives: (value, language) => {
    const said = value.split(' or ').map((each) => sayRefusal(each, language))
    return said.includes(null) ? null : said.join(language === 'en' ? ' or ' : ', ')
  },
}
