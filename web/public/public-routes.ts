import { type Request, type RequestHandler, type Response, Router } from 'express'
import { type AskedFrom, countAsked } from '../../acts/observers/request-limits.ts'
import { Problem } from '../../acts/problem.ts'
import type { Form } from '../forms/form.ts'
import type { PageAnswer } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { sendPage } from '../serving/send-page.ts'
import { comesBack } from '../serving/serve-page.ts'
import type { WebParts } from '../web-parts.ts'
import { applyForm } from './apply-form.ts'
import { opinionForm } from './opinion-form.ts'
import { openedPublicForm, takenPublicForm } from './public-forms.ts'
import {
  announcementPage,
  announcementsPage,
  applicationPage,
  findApplication,
  givenUp,
  observedPage,
} from './public-pages.ts'
import { publicVisit } from './public-visit.ts'

type Counted = AskedFrom['what']
type Read = (visit: Visit) => Promise<PageAnswer>

/**
 * Pages for everybody, without sign-in: announcements, the observer's application, the state of one, what the memo allows,
 * the list of those admitted to the interview. Each is counted by its sender; a form of another site is refused.
 */
export const publicRoutes = (parts: WebParts): Router => {
  const router = Router()
  const own = '/public/applications/:receipt'
  router.get('/public', shown(parts, 'read', announcementsPage))
  router.get('/public/meetings/:meeting', shown(parts, 'read', announcementPage))
  router.get('/public/meetings/:meeting/apply', opened(parts, applyForm))
  router.post('/public/meetings/:meeting/apply', taken(parts, 'apply', applyForm))
  router.get('/public/applications', shown(parts, 'follow', findApplication))
  router.get(own, shown(parts, 'follow', applicationPage))
  router.post(`${own}/given-up`, requireOwnForm(parts), shown(parts, 'follow', givenUp))
  router.get(`${own}/information`, shown(parts, 'follow', observedPage('information')))
  router.get(`${own}/minutes`, shown(parts, 'follow', observedPage('minutes')))
  router.get(`${own}/say/:kind`, opened(parts, opinionForm))
  router.post(`${own}/say/:kind`, taken(parts, 'follow', opinionForm))
  return router
}

const shown =
  (parts: WebParts, what: Counted, read: Read): RequestHandler =>
  async (request, response) => {
    await countAsked(parts.database, { what, sender: request.ip })
    const visit = await publicVisit(request, parts)
    await send({ request, response }, visit, { answer: await read(visit), parts })
  }

const opened = (parts: WebParts, formOf: (visit: Visit) => Promise<Form>): RequestHandler => {
  const show = shown(parts, 'follow', async (visit) => openedPublicForm(await formOf(visit), visit))
  return (request, response, next) => {
    comesBack(response)
    return show(request, response, next)
  }
}

const taken =
  (parts: WebParts, what: Counted, formOf: (visit: Visit) => Promise<Form>): RequestHandler =>
  async (request, response) => {
    requireOwn(request, parts)
    await countAsked(parts.database, { what, sender: request.ip })
    const { visit, answer } = await takenPublicForm({ request, response }, parts, formOf)
    comesBack(response)
    await send({ request, response }, visit, { answer, parts })
  }

const send = (
  exchange: { request: Request; response: Response },
  { context, say, today, calendar }: Visit,
  { answer, parts }: { answer: PageAnswer; parts: WebParts },
): Promise<void> => {
  exchange.response.locals.route = 'public'
  const reader = { language: context.language, say, today, calendar }
  return sendPage(exchange, answer, { reader, actor: null, session: null, section: null }, parts)
}

const requireOwnForm =
  (parts: WebParts): RequestHandler =>
  (request, _response, next) => {
    requireOwn(request, parts)
    next()
  }

/** A form that another site's page sends is not ours. */
const requireOwn = (request: Request, { settings }: WebParts): void => {
  const origin = request.get('Origin')
  if (origin === undefined || origin === 'null' || origin === new URL(settings.publicUrl).origin) return
  throw new Problem('forbidden', { detail: 'This form was not opened in this session: open it again.' })
}
