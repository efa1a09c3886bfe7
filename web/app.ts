import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { notFound } from '../acts/problem.ts'
import { printRoute } from './access/print-route.ts'
import { serveAssets } from './assets/serve-assets.ts'
import { dayNoteRoute } from './forms/day-note.ts'
import { draftRoute } from './forms/draft-route.ts'
import { pageTable } from './pages/page-table.ts'
import { problemAnswer } from './problem/problem-answer.ts'
import { publicRoutes } from './public/public-routes.ts'
import { playRecording } from './recording/hear-route.ts'
import { takeRecording } from './recording/upload-route.ts'
import { securityHeaders } from './serving/security-headers.ts'
import { showPage, takeForm } from './serving/serve-page.ts'
import { sessionRoutes } from './sign-in/session-routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { signedOutPage } from './sign-in/signed-out-page.ts'
import type { WebParts } from './web-parts.ts'

/**
 * The console as an Express application, to be mounted at `/`. It neither listens nor closes what it is given.
 *
 * How a page is added, in the folder of its subject (`web/roster/`, `web/meeting/` …):
 * 1. its texts: a subject in `texts/pages/<subject>/{kk,ru,en}.ts`, joined in `texts/pages/page-texts.ts`; keys are flat and begin
 *    with the subject (`roster.title`), plurals end in `_one`, `_few`, `_many`, `_other`; a test finds what is missing;
 * 2. its rows in `web/<subject>/<subject>-pages.ts`, joined in `web/pages/page-table.ts`: `page({ path, section, view, read })`
 *    for what is shown, `formPage({ path, section, form })` for an act (with `formFor(act, …)`: the act's own schema judges what
 *    was answered, the act's own permission decides), `filePage` for a file; `doAct(visit, act, input)` performs an act;
 * 3. its template `web/<subject>/<view>.njk`: `{% extends "layout/page.njk" %}`, with the macros of `layout/parts.njk`;
 *    in templates `say('key', { count: 2 })` is a text, `day(date)`, `deadline(date)`, `instant(at)`, `person(p)`,
 *    `cites(ruleset, cite)` and `term('stage', key)` write the rest;
 * 4. its entry in `web/layout/navigation.ts`, if it has one;
 * 5. an act that serves, hands on or decides: `check` in its form shows what will be on record, and a row of
 *    `web/confirmation/` is where it ends;
 * 6. its test in `test/console/`, on `openConsole()`: real Chromium, axe, 360 px, without JavaScript.
 *
 * @example express().use('/api/v1', apiApp(parts)).use(webApp(parts))
 */
export const webApp = (parts: WebParts): Express => {
  const app = express().disable('x-powered-by').disable('etag')
  app.set('trust proxy', parts.settings.trustedProxies)
  app.use(compression())
  app.use(securityHeaders(parts.settings))
  app.use(pageLog(parts))
  app.use(serveAssets(parts.assets))
  app.use(signInRoutes(parts))
  app.use(sessionRoutes(parts))
  app.get('/signed-out', signedOutPage(parts))
  app.use(publicRoutes(parts))
  app.get('/recordings/:recording/content', named('/recordings/:recording/content'), playRecording(parts))
  app.post('/meetings/:meeting/items/:n/recording', takeRecording(parts))
  app.post('/drafts', draftRoute(parts))
  app.post('/prints', printRoute(parts))
  app.get('/days', dayNoteRoute(parts))
  for (const row of pageTable()) {
    app.get(row.path, named(row.path), showPage(row, parts))
    if (row.post) app.post(row.path, named(row.path), takeForm(row, parts))
  }
  app.use(() => {
    throw notFound()
  })
  app.use(problemAnswer(parts))
  return app
}

const named =
  (path: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = path
    next()
  }

/** One line a page: by its row in the table, never by its address, which holds ids. */
const pageLog =
  ({ log }: WebParts): RequestHandler =>
  (request, response, next) => {
    const began = performance.now()
    response.on('finish', () => {
      const took = Math.round(performance.now() - began)
      const { requestId, route = 'unknown' } = response.locals
      log.info({ requestId, method: request.method, route, status: response.statusCode, took }, 'shown')
    })
    next()
  }
