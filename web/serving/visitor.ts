import type { Request } from 'express'
import type { Actor } from '../../acts/permission/actor.ts'
import { readActor } from '../../acts/permission/read-actor.ts'
import { readLanguageOf } from '../../records/console/chosen-language.ts'
import type { WebSession } from '../../records/console/web-session.ts'
import { isLanguage, LANGUAGES, type Language } from '../../texts/language.ts'
import { COOKIES, readCookie } from '../sign-in/cookies.ts'
import { readSession } from '../sign-in/session.ts'
import type { WebParts } from '../web-parts.ts'

/** Who asks: signed in with his actor and language, or only the session that he had. */
export type Visitor =
  | { signedIn: true; session: WebSession; actor: Actor; language: Language }
  | { signedIn: false; session: WebSession | null; language: Language }

/** Who asks for a page. The language is the person's own first, then the cookie's, then the browser's. */
export const readVisitor = async (request: Request, { database, clock }: WebParts): Promise<Visitor> => {
  const language = languageOf(request)
  const found = await readSession(database, readCookie(request, COOKIES.session))
  if (!found?.alive) return { signedIn: false, session: found?.session ?? null, language }
  const { session } = found
  const actor = await readActor(database, session.personnelNumber, clock.today().toString())
  const own = await readLanguageOf(database, actor)
  return {
    signedIn: true,
    session,
    actor,
    language: own !== null && isLanguage(own) ? own : language,
  }
}

/** What of a request says in which language its sender reads. */
type Reader = Pick<Request, 'headers'> & { acceptsLanguages(...languages: string[]): string | false }

/** The language of somebody of whom nothing is known: the cookie's, else the browser's, else the first it takes. */
export const languageOf = (request: Reader): Language => {
  const chosen = readCookie(request, COOKIES.language)
  if (chosen !== null && isLanguage(chosen)) return chosen
  const accepted = request.acceptsLanguages(...PREFERENCE)
  return LANGUAGES.find((language) => language === accepted) ?? 'ru'
}

const PREFERENCE = ['ru', 'kk', 'en'] as const
