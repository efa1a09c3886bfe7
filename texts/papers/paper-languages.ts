import type { Language } from '../language.ts'

/** The languages that a paper can be made in; official ones stand in both languages of the state, side by side. */
export const PAPER_LANGUAGES = ['kk-ru', 'kk', 'ru', 'en'] as const
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number]

const SPOKEN: Record<PaperLanguage, readonly Language[]> = {
  'kk-ru': ['kk', 'ru'],
  kk: ['kk'],
  ru: ['ru'],
  en: ['en'],
}

/** The languages of a paper, in their order. @example languagesOf('kk-ru') //=> ['kk', 'ru'] */
export const languagesOf = (language: PaperLanguage): readonly Language[] => SPOKEN[language]
