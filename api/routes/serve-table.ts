import type { Express, RequestHandler } from 'express'
import { Problem } from '../../acts/problem.ts'
import type { ApiParts } from '../api-parts.ts'
import type { Route } from './route.ts'
import { serveRoute } from './serve-route.ts'

/** Serves every row of the table; another method on one of its paths is answered 405 with `Allow`. */
export const serveTable = (app: Express, routes: readonly Route[], parts: ApiParts): void => {
  for (const route of routes)
    app[route.method](expressPath(route.path), named(route), serveRoute(route, parts))
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase())
    app.all(expressPath(path), onlyBy(methods))
  }
}

/** @example expressPath('/cases/{id}') //=> '/cases/:id' */
const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

const named =
  ({ path }: Route): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = path
    next()
  }

const onlyBy =
  (methods: readonly string[]): RequestHandler =>
  (request, response) => {
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    response.set('Allow', allowed)
    if (request.method === 'OPTIONS') {
      response.status(204).end()
      return
    }
    throw new Problem('method-not-allowed', { detail: `This resource takes ${allowed}.` })
  }
