import type { RequestHandler } from 'express'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { sayIn } from '../../texts/pages/say.ts'
import { sendPage } from '../serving/send-page.ts'
import { languageOf } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'

/** Where the issuer sends people who signed out. */
export const signedOutPage =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    const language = languageOf(request)
    const reader = { language, say: sayIn(language), today: parts.clock.today(), calendar: shippedCalendar }
    const shown = { reader, actor: null, session: null, section: null }
    await sendPage({ request, response }, { view: 'sign-in/signed-out', model: {} }, shown, parts)
  }
