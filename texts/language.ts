/** The languages in which people are written to. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Is this one of our languages? @example isLanguage('kk') //=> true */
export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text)
