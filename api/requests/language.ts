import type { Request } from 'express'

/** The languages of every text that people read; the first is taken when the reader names none. */
const LANGUAGES = ['ru', 'kk', 'en'] as const

/** The language in which the reader wants texts, by `Accept-Language`. */
export const readLanguage = (request: Request): (typeof LANGUAGES)[number] => {
  const accepted = request.acceptsLanguages(...LANGUAGES)
  return LANGUAGES.find((language) => language === accepted) ?? LANGUAGES[0]
}
