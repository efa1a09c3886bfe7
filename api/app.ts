import express, { type ErrorRequestHandler, type Express } from 'express'
import { notFound, Problem } from '../acts/problem.ts'
import { answerHeaders } from './answers/headers.ts'
import { requestLog } from './answers/request-log.ts'
import { sendProblem, tellableProblem } from './answers/send-problem.ts'
import type { ApiParts } from './api-parts.ts'
import { apiDocument } from './openapi/api-document.ts'
import { routeTable } from './routes/route-table.ts'
import { serveTable } from './routes/serve-table.ts'

/**
 * The API as an Express application, to be mounted at `/api/v1`. It neither listens nor closes what it is given.
 *
 * @example express().use('/api/v1', apiApp(parts))
 */
export const apiApp = (parts: ApiParts): Express => {
  const app = express()
  const routes = routeTable()
  const document = JSON.stringify(apiDocument(routes, parts.settings))

  app.disable('etag')
  app.set('trust proxy', parts.settings.trustedProxies)
  app.use(answerHeaders(parts.settings.publicUrl))
  app.use(requestLog(parts.log))
  app.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(document)
  })
  serveTable(app, routes, parts)
  app.use(() => {
    throw notFound()
  })
  app.use(errorAnswer(parts))
  return app
}

const errorAnswer =
  ({ log }: Pick<ApiParts, 'log'>): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const requestId = String(response.locals.requestId)
    sendProblem(response, tellableProblem(asked(error), { log, requestId }), requestId)
  }

/** An address that is no address (`%zz`) is the asker's mistake, and not a defect. */
const asked = (error: unknown): unknown =>
  error instanceof URIError ? new Problem('malformed', { detail: 'The address cannot be read.' }) : error
