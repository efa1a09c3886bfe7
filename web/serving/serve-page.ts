import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { ActContext } from '../../acts/act.ts'
import { requestHash, requestIdOf } from '../../acts/idempotency/request-identity.ts'
import { KnownRelations } from '../../acts/permission/known-relations.ts'
import { Problem, unavailable } from '../../acts/problem.ts'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { keepDraft } from '../../records/console/form-draft.ts'
import { sayIn } from '../../texts/pages/say.ts'
import { type Posted, readPosted } from '../forms/read-posted.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import type { WebParts } from '../web-parts.ts'
import { sendPage } from './send-page.ts'
import { readVisitor, type Visitor } from './visitor.ts'

type SignedIn = Extract<Visitor, { signedIn: true }>

/** Serves a page by GET: to whoever is signed in; others are sent to sign in and come back. */
export const showPage =
  (row: PageRow, parts: WebParts): RequestHandler =>
  async (request, response) => {
    const visitor = await readVisitor(request, parts)
    if (!visitor.signedIn) return toSignIn(request, response)
    const visit = await visitOf(request, { visitor, key: null }, parts)
    if (row.post) comesBack(response)
    await sendPage({ request, response }, await row.get(visit), shownTo(visit, visitor, row), parts)
  }

/**
 * Serves a form that is sent to a page. One that came after its session ended is kept as a draft of whoever the session
 * was of: he finds it again when he has signed in.
 */
export const takeForm =
  (row: PageRow, parts: WebParts): RequestHandler =>
  async (request, response) => {
    requireOwnForm(request, parts)
    const visitor = await readVisitor(request, parts)
    if (visitor.session === null) return toSignIn(request, response)
    const posted = await readPosted({ request, response }, parts.settings)
    try {
      if (posted.csrf !== visitor.session.csrfToken) throw strange()
      if (!visitor.signedIn) {
        const { accountId } = visitor.session
        const place = { accountId, path: request.originalUrl, savedAt: new Date() }
        await keepDraft(parts.database, { ...place, typed: posted.typed })
        return toSignIn(request, response)
      }
      await answerForm({ request, response }, { row, visitor, posted }, parts)
    } finally {
      await posted.discard()
    }
  }

const answerForm = async (
  exchange: { request: Request; response: Response },
  { row, visitor, posted }: { row: PageRow; visitor: SignedIn; posted: Posted },
  parts: WebParts,
): Promise<void> => {
  if (!row.post) throw new Problem('method-not-allowed', { detail: 'This page takes no form.' })
  const key = sendingOf(exchange.request, posted)
  const visit = await visitOf(exchange.request, { visitor, key }, parts)
  const answer = await row.post(visit, { ...posted, key })
  comesBack(exchange.response)
  await sendPage(exchange, answer, shownTo(visit, visitor, row), parts)
}

/**
 * A form that one comes back to by the browser's own button is the one that was sent, or refused, with its key: sent again,
 * nothing happens twice.
 */
export const comesBack = (response: Response): void => {
  response.set('Cache-Control', 'private, no-cache')
}

/** Which sending it is: of this form under its key, with these answers; other answers are another one. */
const sendingOf = ({ originalUrl }: Request, { key, typed, pressed, files }: Posted): string => {
  const contents = files.map(({ sha256 }) => sha256)
  return requestHash({ key: key || randomUUID(), address: originalUrl, typed, pressed, contents })
}

/** For whom a page of a section is rendered. */
export const shownTo = (
  visit: Visit,
  { actor, session }: SignedIn,
  { section }: Pick<PageRow, 'section'>,
) => ({
  reader: readerOf(visit),
  actor,
  session,
  section,
})

const readerOf = ({ context, say, today, calendar }: Visit) => ({
  language: context.language,
  say,
  today,
  calendar,
})

const toSignIn = (request: Request, response: Response): void =>
  response.redirect(303, `/sign-in?back=${encodeURIComponent(request.originalUrl)}`)

/** A form that another site's page sends is not ours, whatever cookies come with it. */
export const requireOwnForm = (request: Request, { settings }: WebParts): void => {
  const origin = request.get('Origin')
  if (origin !== undefined && origin !== 'null' && origin !== new URL(settings.publicUrl).origin)
    throw strange()
}

const strange = (): Problem =>
  new Problem('forbidden', { detail: 'This form was not opened in this session: open it again.' })

/** The visit of somebody who is signed in. @param as.key which sending of a form it is */
export const visitOf = async (
  request: Request,
  { visitor, key }: { visitor: SignedIn; key: string | null },
  parts: WebParts,
): Promise<Visit> => {
  const { actor, language } = visitor
  const query = new URL(request.originalUrl, 'http://here').searchParams
  return {
    context: contextOf(parts, { actor, language, key }),
    params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
    query: Object.fromEntries([...query].reverse()),
    address: request.originalUrl,
    today: parts.clock.today(),
    calendar: await calendarInForce(parts.database),
    say: sayIn(language),
  }
}

const contextOf = (
  { database, clock, storage, settings, log, temporal }: WebParts,
  { actor, language, key }: Pick<SignedIn, 'actor' | 'language'> & { key: string | null },
): ActContext => ({
  requestId: requestIdOf({ accountId: actor.accountId, key: key === null ? null : `page-${key}` }),
  ...{ actor, language, database, clock, storage, settings, log },
  ...(key === null ? { known: new KnownRelations() } : {}),
  temporal: () =>
    temporal().catch(() => {
      throw unavailable('Temporal does not answer now. The same form may be sent again.')
    }),
})
