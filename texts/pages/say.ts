import i18next from 'i18next'
import type { Language } from '../language.ts'
import { PAGE_TEXTS, type PageKey } from './page-texts.ts'

/** What a text is filled with; `count` chooses its plural. */
export type Filling = Readonly<Record<string, string | number>>

/** Gives a text of the pages in one language. @throws Error for a text that is not there: a test finds it before */
export type Say = (key: PageKey, filling?: Filling) => string

const texts = i18next.createInstance()
await texts.init({
  resources: Object.fromEntries(
    Object.entries(PAGE_TEXTS).map(([language, translation]) => [language, { translation }]),
  ),
  keySeparator: false,
  nsSeparator: false,
  fallbackLng: false,
  // Pages escape what they show; a text that was escaped before would be shown with `&amp;`.
  interpolation: { escapeValue: false },
})

/**
 * The texts of the pages in one language.
 *
 * @example sayIn('en')('tasks.count', { count: 3 }) //=> '3 tasks'
 */
export const sayIn = (language: Language): Say => {
  const translate = texts.getFixedT(language)
  return (key, filling = {}) => {
    if (!texts.exists(key, { lng: language, ...filling })) throw new Error(`no text ${key} in ${language}`)
    return withOnePoint(translate(key, filling))
  }
}

/** A Russian date ends with a point of its own: at the end of a sentence there is one. */
const withOnePoint = (text: string): string => text.replace(/(\d{4}\sг)\.\./g, '$1.')

/** Is this the key of a text? For keys that are put together, such as `stage.testing`. */
export const isPageKey = (key: string): key is PageKey =>
  texts.exists(key, { lng: 'en' }) || texts.exists(key, { lng: 'en', count: 1 })
