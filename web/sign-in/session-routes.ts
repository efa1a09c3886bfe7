import { type RequestHandler, Router } from 'express'
import { forbidden } from '../../acts/problem.ts'
import { readPosted } from '../forms/read-posted.ts'
import { readVisitor } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'
import { COOKIES, readCookie } from './cookies.ts'
import { leftOf, secondsLeft } from './session.ts'

/** What the question at the end of a session asks: how much is left, in seconds, and that one stays. */
export const sessionRoutes = (parts: WebParts): Router => {
  const router = Router()
  router.get('/session', askedLeft(parts))
  router.post('/session', prolonged(parts))
  return router
}

const askedLeft =
  ({ database }: WebParts): RequestHandler =>
  async (request, response) => {
    response.locals.route = '/session'
    response.json({ left: await leftOf(database, readCookie(request, COOKIES.session)) })
  }

/** Being asked moves the end of a session, as a page does; of one that is over nothing is left. */
const prolonged =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    response.locals.route = '/session'
    const { signedIn, session } = await readVisitor(request, parts)
    const { csrf, discard } = await readPosted({ request, response }, parts.settings)
    await discard()
    if (session && csrf !== session.csrfToken) throw forbidden('This form was not opened in this session.')
    response.json({ left: signedIn ? secondsLeft(session) : 0 })
  }
