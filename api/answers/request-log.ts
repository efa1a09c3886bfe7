import type { RequestHandler } from 'express'
import type { Logger } from '../../platform/log.ts'

/** One line a request: what was asked by its route (never by its address, which holds ids), the status, how long. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const began = performance.now()
    response.on('finish', () => {
      const took = Math.round(performance.now() - began)
      const route = String(response.locals.route ?? 'unknown')
      const { requestId } = response.locals
      log.info({ requestId, method: request.method, route, status: response.statusCode, took }, 'answered')
    })
    next()
  }
