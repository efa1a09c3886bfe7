import type { RequestHandler } from 'express'
import { forbidden } from '../../acts/problem.ts'
import { recordAccess } from '../../records/access/access-log.ts'
import { one, readPosted } from '../forms/read-posted.ts'
import { readVisitor } from '../serving/visitor.ts'
import { backAddress } from '../sign-in/back-address.ts'
import type { WebParts } from '../web-parts.ts'
import { entryOf } from './entry-of.ts'

/** Puts on the access log that a page is printed, as the script says: 204, or 403 for whoever is not signed in. */
export const printRoute =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    response.locals.route = '/prints'
    const visitor = await readVisitor(request, parts)
    const { typed, csrf, discard } = await readPosted({ request, response }, parts.settings)
    await discard()
    if (!visitor.signedIn || csrf !== visitor.session.csrfToken)
      throw forbidden('This form was not opened in this session.')
    const { accountId } = visitor.actor
    const entry = await entryOf(parts.database, { kind: 'print', address: backAddress(one(typed._path)) })
    await recordAccess(parts.database, { at: parts.clock.now(), accountId, ...entry })
    response.status(204).end()
  }
