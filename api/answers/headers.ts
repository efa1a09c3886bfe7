import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** What every answer of the API says to browsers and proxies: read nothing into it, keep nothing, embed nothing. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const

/** Sets the headers of an answer and the id of the request; over https also that it stays so. */
export const answerHeaders =
  (publicUrl: string): RequestHandler =>
  (_request, response, next) => {
    response.removeHeader('X-Powered-By')
    response.locals.requestId = randomUUID()
    response.set(HEADERS).set('X-Request-Id', String(response.locals.requestId))
    if (publicUrl.startsWith('https:')) response.set('Strict-Transport-Security', 'max-age=31536000')
    next()
  }
