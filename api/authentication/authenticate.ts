import type { Request } from 'express'
import type { Actor } from '../../acts/permission/actor.ts'
import { readActor } from '../../acts/permission/read-actor.ts'
import type { ApiParts } from '../api-parts.ts'
import { unauthenticated } from './token-verifier.ts'

/**
 * Whoever asks, by the bearer token of the request.
 *
 * @throws Problem `unauthenticated` without a good token, `unavailable` while the issuer does not answer
 */
export const authenticate = async (
  request: Request,
  { verifyToken, database, clock }: Pick<ApiParts, 'verifyToken' | 'database' | 'clock'>,
): Promise<Actor> => {
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (!token) throw unauthenticated('Send "Authorization: Bearer …" with an access token.')
  return readActor(database, await verifyToken(token), clock.today().toString())
}
