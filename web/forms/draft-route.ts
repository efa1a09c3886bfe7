import type { RequestHandler } from 'express'
import { forbidden } from '../../acts/problem.ts'
import { keepDraft } from '../../records/console/form-draft.ts'
import { readVisitor } from '../serving/visitor.ts'
import { backAddress } from '../sign-in/back-address.ts'
import type { WebParts } from '../web-parts.ts'
import { one, readPosted } from './read-posted.ts'

/** Keeps what the script sends while somebody types: 204, or 403 for a form that is none of his. */
export const draftRoute =
  (parts: WebParts): RequestHandler =>
  async (request, response) => {
    const { session } = await readVisitor(request, parts)
    const { typed, csrf, discard } = await readPosted({ request, response }, parts.settings)
    await discard()
    if (!session || csrf !== session.csrfToken) throw forbidden('This form was not opened in this session.')
    const { _path: path, ...rest } = typed
    const place = { accountId: session.accountId, path: backAddress(one(path)) }
    await keepDraft(parts.database, { ...place, typed: rest, savedAt: new Date() })
    response.status(204).end()
  }
