import type { Language } from '../../texts/language.ts'
import { PAGE_TEXTS } from '../../texts/pages/page-texts.ts'
import { textsOfPage } from './texts-of-page.ts'

/** What is the same in every language: ids and digests, addresses, abbreviations, names. */
const EVERYWHERE =
  /[0-9a-f]{8}[0-9a-f-]{8,}|\S+@\S+|\b[A-Z][A-Z0-9]+\b|\bWebM\b|\bMessage-ID\b|\bTemporal\b|\bAttestor\b|\S*\.(xlsx|pdf|zip|csv|ics|ogg)\b/g

/** Names of the code. */
const NAMES = /\bundefined\b|\[object|\bNaN\b|\bnull\b|Invalid Date|\{\{|\b[A-Za-z][a-z]+[A-Z]\w+/g
const DOTTED = /\b[a-z][\w-]*\.[a-zA-Z][\w.-]*/g
const SUBJECTS = new Set(Object.keys(PAGE_TEXTS.en).map((key) => key.split('.')[0]))

/** Short words that every Russian page has, and no Kazakh one. */
const RUSSIAN = /(?<!\p{L})(для|или|что|если|после|только|быть|дела|дело|сроки|нет|это|по)(?!\p{L})/iu
const KAZAKH = /[әғқңөұүһ]/iu
const LATIN = /[A-Za-z]{3}/
const CYRILLIC = /\p{Script=Cyrillic}{3}/u

const KK = new Set(Object.values(PAGE_TEXTS.kk))
const ONLY_RUSSIAN = new Set(Object.values(PAGE_TEXTS.ru).filter((text) => !KK.has(text)))

/** Whether a text is in another language than its page. */
const FOREIGN: Record<Language, (text: string) => boolean> = {
  en: (text) => CYRILLIC.test(text),
  ru: (text) => LATIN.test(text) || KAZAKH.test(text),
  kk: (text) => LATIN.test(text) || RUSSIAN.test(text) || ONLY_RUSSIAN.has(text.trim()),
}

/**
 * What a page says that is none of its language, and that is not marked so; or that nobody was meant to read: keys of texts,
 * names of the code.
 *
 * @param page.known what people typed: it stands on pages in whatever language they typed it
 * @example strangeWords('<p>Дата: case.window</p>', { language: 'ru', known: [] }) //=> ['case.window', 'Дата: case.window']
 */
export const strangeWords = (
  html: string,
  { language, known }: { language: Language; known: readonly string[] },
): string[] => {
  const typed = wordsOf(known)
  const found = textsOfPage(html).flatMap(({ text, lang }) => {
    const own = text.replace(typed, ' ').replace(EVERYWHERE, ' ')
    const isMarked = lang !== null && lang !== language
    return [...ofCode(own), ...(!isMarked && FOREIGN[language](own) ? [own.trim()] : [])]
  })
  return [...new Set(found)]
}

/** These words, where they are whole; none where none are known. */
const wordsOf = (known: readonly string[]): RegExp => {
  const any = ['(?!)', ...known.map((each) => each.replace(/[.*+?()[\]|]/g, '\\$&'))].join('|')
  return new RegExp(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, 'gu')
}

const ofCode = (text: string): string[] => [
  ...(text.match(NAMES) ?? []),
  ...(text.match(DOTTED) ?? []).filter((word) => SUBJECTS.has(word.split('.')[0] ?? '')),
]
