import type { Request } from 'express'

/** The languages of every text that people read; the first is taken when the reader names none. */
const LANGUAGES = ['ru', 'kk', 'en'] as const

/** The language in which the reader wants texts, by `Accept-Language`. */
export const readLanguage = (request: Request): (typeof LANGUAGES)[number] => {
  const accepted = request.acceptsLanguages(...LANGUAGES)
  return LANGUAGES.find((language) => language === accepted) ?? LANGUAGES[0]
}

/** Problems are told in English unless the reader asks for another of our languages: other systems read them. */
const PROBLEMS = ['en', 'ru', 'kk'] as const

/** The language in which the reader wants to hear of problems, by `Accept-Language`. */
export const readLanguageOfProblems = (request: Request): (typeof PROBLEMS)[number] => {
  const accepted = request.acceptsLanguages(...PROBLEMS)
  return PROBLEMS.find((language) => language === accepted) ?? PROBLEMS[0]
}
