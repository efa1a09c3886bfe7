import { type CookieOptions, type Request, type RequestHandler, Router } from 'express'
import { readActor } from '../../acts/permission/read-actor.ts'
import { Problem } from '../../acts/problem.ts'
import { recordAccess } from '../../records/access/access-log.ts'
import { chooseLanguage } from '../../records/console/chosen-language.ts'
import { endSession } from '../../records/console/web-session.ts'
import { isLanguage } from '../../texts/language.ts'
import { readPosted } from '../forms/read-posted.ts'
import { readVisitor } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'
import { backAddress } from './back-address.ts'
import { COOKIES, cookieOptions, errandCookie, readCookie } from './cookies.ts'
import type { Errand } from './issuer.ts'
import { beginSession, SESSION } from './session.ts'

/** How long somebody may stay at the issuer, in milliseconds. */
const ERRAND_MS = 15 * 60_000

const YEAR_MS = 365 * 86_400_000

/** Signing in and out through the issuer, and choosing a language: what is done without being signed in. */
export const signInRoutes = (parts: WebParts): Router => {
  const router = Router()
  const cookie = cookieOptions(parts.settings.publicUrl)
  router.get('/sign-in', goToIssuer(parts, cookie))
  router.get('/signed-in', comeBack(parts, cookie))
  router.post('/sign-out', leave(parts, cookie))
  router.get('/language/:language', choose(parts, cookie))
  return router
}

const goToIssuer =
  ({ issuer }: WebParts, cookie: CookieOptions): RequestHandler =>
  async (request, response) => {
    const { address, errand } = await issuer.signInAddress(backAddress(request.query.back))
    response.cookie(errandCookie(errand.state), JSON.stringify(errand), { ...cookie, maxAge: ERRAND_MS })
    response.redirect(303, address)
  }

const comeBack =
  (parts: WebParts, cookie: CookieOptions): RequestHandler =>
  async (request, response) => {
    const errand = errandOf(request)
    // Somebody came back twice, or too late: he begins anew, and is signed in at the issuer already.
    if (!errand) return response.redirect(303, '/sign-in')
    response.clearCookie(errandCookie(errand.state), cookie)
    const returned = new URL(request.originalUrl, parts.settings.publicUrl)
    const { personnelNumber, idToken } = await parts.issuer
      .vouched(returned, errand)
      .catch((cause: unknown) => {
        parts.log.warn({ cause: cause instanceof Error ? cause.message : 'unknown' }, 'nobody was signed in')
        throw new Problem('forbidden', { detail: 'The issuer did not vouch for you. Try to sign in again.' })
      })
    const { accountId } = await readActor(parts.database, personnelNumber, parts.clock.today().toString())
    const secret = await beginSession(parts.database, { accountId, personnelNumber, idToken })
    await recordAccess(parts.database, { at: parts.clock.now(), accountId, what: 'sign-in' })
    response.cookie(COOKIES.session, secret, { ...cookie, maxAge: SESSION.mostMs })
    response.redirect(303, backAddress(errand.back))
  }

const errandOf = (request: Request): Errand | null => {
  const kept = readCookie(request, errandCookie(String(request.query.state ?? '')))
  try {
    return kept === null ? null : (JSON.parse(kept) as Errand)
  } catch {
    return null
  }
}

const leave =
  (parts: WebParts, cookie: CookieOptions): RequestHandler =>
  async (request, response) => {
    const { session } = await readVisitor(request, parts)
    const posted = await readPosted({ request, response }, parts.settings)
    if (session && posted.csrf !== session.csrfToken)
      throw new Problem('forbidden', { detail: 'This form was not opened in this session: open it again.' })
    // Nobody comes back to what was shown here by the browser's back button.
    response.set('Clear-Site-Data', '"cache"').clearCookie(COOKIES.session, cookie)
    if (session) await endSession(parts.database, session.id)
    const address = session && (await parts.issuer.signOutAddress(session.idToken).catch(() => null))
    response.redirect(303, address ?? '/signed-out')
  }

const choose =
  (parts: WebParts, cookie: CookieOptions): RequestHandler =>
  async (request, response) => {
    const language = String(request.params.language)
    if (!isLanguage(language)) throw new Problem('not-found', { detail: 'There is no such language.' })
    const visitor = await readVisitor(request, parts)
    if (visitor.signedIn)
      await chooseLanguage(parts.database, { accountId: visitor.actor.accountId, language })
    response.cookie(COOKIES.language, language, { ...cookie, maxAge: YEAR_MS })
    response.redirect(303, backAddress(request.query.back))
  }
