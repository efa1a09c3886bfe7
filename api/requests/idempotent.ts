import type { Request } from 'express'
import { type KeptAnswer, once } from '../../acts/idempotency/once.ts'
import { requestHash, requestIdOf } from '../../acts/idempotency/request-identity.ts'
import type { Actor } from '../../acts/permission/actor.ts'
import { invalid } from '../../acts/problem.ts'
import type { ApiParts } from '../api-parts.ts'
import type { Route } from '../routes/route.ts'

/** The header with which a caller makes a request happen once. */
export const KEY_HEADER = 'Idempotency-Key'

/**
 * The key of a request; null without one.
 *
 * @throws Problem `invalid` naming the header
 */
export const keyOf = (request: Request, { method }: Pick<Route, 'method'>): string | null => {
  const key = request.get(KEY_HEADER)
  if (method === 'get' || key === undefined) return null
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw invalid(KEY_HEADER, 'expected 1 to 200 visible ASCII characters')
}

/** The id of a request: the same for each repeat under its key. */
export const idOfRequest = (actor: Actor, key: string | null): string =>
  requestIdOf({ accountId: actor.accountId, key })

/** Performs a request, once where it has a key. What makes it the same: method, address and everything given. */
export const onceByKey = (
  parts: ApiParts,
  asked: { actor: Actor; key: string | null; request: Request; given: unknown },
  perform: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> => {
  const { actor, key, request, given } = asked
  if (key === null) return perform()
  const hash = requestHash([request.method, request.originalUrl, given])
  return once(parts.database, { accountId: actor.accountId, key, requestHash: hash }, perform)
}
