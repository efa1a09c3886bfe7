import type { ErrorRequestHandler, Request, Response } from 'express'
import { notFound, Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { sayIn } from '../../texts/pages/say.ts'
import { render } from '../rendering/renderer.ts'
import { type Shown, sendPage } from '../serving/send-page.ts'
import { languageOf, readVisitor } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'
import { waysIn } from './ways-in.ts'

/** Shows what went wrong as a page of its own, in the reader's language; what is a defect of ours is only logged. */
export const problemAnswer =
  (parts: WebParts): ErrorRequestHandler =>
  async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = tellable(error, response, parts)
    const shown = await shownTo(request, parts)
    const answer = { view: 'problem/problem', model: modelOf(problem, response), status: problem.status }
    if (problem.parts.retryAfter) response.set('Retry-After', String(problem.parts.retryAfter))
    try {
      await sendPage({ request, response }, answer, shown, parts)
    } catch (cause) {
      parts.log.error({ err: cause }, 'the page of a problem cannot be shown')
      response
        .status(500)
        .type('text')
        .send(await render('problem/bare', {}))
    }
  }

const tellable = (error: unknown, response: Response, { log }: WebParts): Problem => {
  if (error instanceof URIError) return new Problem('not-found', { detail: 'The address cannot be read.' })
  const problem = problemOfError(error)
  // What the address says wrongly (an id that is none) leads nowhere, as any other unknown address.
  if (problem?.code === 'invalid') return notFound()
  if (problem) return problem
  log.error({ err: error, requestId: response.locals.requestId }, 'a page failed')
  return new Problem('internal', { detail: 'Something went wrong here.' })
}

const modelOf = ({ code, parts }: Problem, response: Response) => ({
  code,
  detail: parts.detail,
  about: parts.about ?? null,
  clauses: parts.cite && parts.ruleset ? { cite: parts.cite, ruleset: parts.ruleset } : null,
  waysIn: waysIn(parts.openTo ?? []),
  requestId: response.locals.requestId,
})

/** For whom the page is shown; when the database is away, for nobody in particular. */
const shownTo = async (request: Request, parts: WebParts): Promise<Shown> => {
  const visitor = await readVisitor(request, parts).catch(() => null)
  const language = visitor?.language ?? languageOf(request)
  return {
    reader: { language, say: sayIn(language), today: parts.clock.today(), calendar: shippedCalendar },
    actor: visitor?.signedIn ? visitor.actor : null,
    session: visitor?.signedIn ? visitor.session : null,
    section: null,
  }
}
