import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { Problem, unavailable } from '../../acts/problem.ts'
import type { Settings } from '../../platform/settings.ts'

/** Gives the personnel number that the issuer vouches for; throws a Problem for a token that is not good. */
export type TokenVerifier = (token: string) => Promise<string>

/** Milliseconds for each question to the issuer; seconds that its clock may differ from ours. */
const LIMITS = { question: 5_000, clockTolerance: 30 }

/** Only signatures whose key the issuer alone has. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const discovered = z.object({ jwks_uri: z.url() })

/**
 * Verifies access tokens (JWT) of the OIDC issuer of the settings: signature, issuer, audience, expiry.
 *
 * The issuer is asked for its keys when the first token comes, and again when a token names a key that is not known.
 *
 * @throws Problem `unauthenticated` for a token that is not good, `unavailable` while the issuer does not answer
 * @example await tokenVerifier(settings)(token) //=> '100234', the personnel number
 */
export const tokenVerifier = ({ oidc }: Pick<Settings, 'oidc'>): TokenVerifier => {
  let keys: Promise<JWTVerifyGetKey> | null = null
  return async (token) => {
    keys ??= keysOf(oidc.issuer)
    const issuersKeys = await keys.catch((error: unknown) => {
      keys = null
      throw error
    })
    const { payload } = await jwtVerify(token, issuersKeys, {
      issuer: oidc.issuer,
      audience: oidc.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: LIMITS.clockTolerance,
    }).catch((error: unknown) => {
      throw notVerified(error)
    })
    return personOf(payload[oidc.personClaim], oidc.personClaim)
  }
}

const keysOf = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(LIMITS.question) })
    if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`)
    const { jwks_uri } = discovered.parse(await answer.json())
    return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: LIMITS.question })
  } catch {
    throw issuerAway()
  }
}

/** A key that the issuer could not be asked for says nothing about the token. */
const notVerified = (error: unknown): Problem => {
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) return issuerAway()
  if (error.code === 'ERR_JOSE_GENERIC') return issuerAway()
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.')
  return unauthenticated('The token is not one of this installation: signature, issuer or audience differ.')
}

const personOf = (claim: unknown, name: string): string => {
  if (typeof claim === 'string' && /^[\p{L}\p{N}._/-]{1,64}$/u.test(claim)) return claim
  throw unauthenticated(`The token does not say who it is for: the claim ${name} is missing.`)
}

/** No token, or one that is not good. */
export const unauthenticated = (detail: string): Problem => new Problem('unauthenticated', { detail })

const issuerAway = (): Problem =>
  unavailable('The issuer of the tokens does not answer now. Ask again in a moment.')
