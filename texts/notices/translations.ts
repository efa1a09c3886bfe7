import { createInstance, type TFunction } from 'i18next'
import type { Language } from '../language.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import type { NoticeTexts, Plural } from './notice-texts.ts'
import { ru } from './ru.ts'

/** The notices' words in each language. */
export const NOTICE_TEXTS: Record<Language, NoticeTexts> = { kk, ru, en }

const translations = createInstance({
  resources: {
    kk: { notices: resourceOf(kk) },
    ru: { notices: resourceOf(ru) },
    en: { notices: resourceOf(en) },
  },
  fallbackLng: false,
  defaultNS: 'notices',
  initAsync: false,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new RangeError(`the notices have no text for ${key}`)
  },
})
// Everything is in memory and `initAsync` is off: it is ready when this returns.
void translations.init()

/**
 * Looks words up in one language, counts in its plural forms.
 *
 * @throws RangeError naming a key that has no text
 * @example translationsIn('ru')('workingDaysLeft', { count: 3 }) //=> 'осталось 3 рабочих дня'
 */
export const translationsIn = (language: Language): TFunction => translations.getFixedT(language, 'notices')

function resourceOf({ workingDaysLeft, ...texts }: NoticeTexts) {
  return { ...texts, ...pluralKeys('workingDaysLeft', workingDaysLeft) }
}

function pluralKeys(key: string, plural: Plural): Record<string, string> {
  return Object.fromEntries(Object.entries(plural).map(([form, text]) => [`${key}_${form}`, text]))
}
