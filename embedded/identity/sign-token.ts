import { importJWK, SignJWT } from 'jose'
import type { Secrets } from '../secrets.ts'
import { EMBEDDED_CLIENT } from './embedded-client.ts'

const VALID_FOR = '12h'

/**
 * Signs an access token of the embedded issuer, as its sign-in would.
 *
 * @param account an embedded account or a personnel number
 * @example await signToken({ issuer, signingKey, account: 'personnel' }) // 'eyJ…'
 */
export async function signToken(options: {
  issuer: string
  signingKey: Secrets['signingKey']
  account: string
}): Promise<string> {
  return new SignJWT({ [EMBEDDED_CLIENT.personClaim]: options.account, client_id: EMBEDDED_CLIENT.id })
    .setProtectedHeader({ alg: 'ES256', kid: 'embedded', typ: 'at+jwt' })
    .setIssuer(options.issuer)
    .setAudience(EMBEDDED_CLIENT.audience)
    .setSubject(options.account)
    .setIssuedAt()
    .setExpirationTime(VALID_FOR)
    .sign(await importJWK(options.signingKey, 'ES256'))
}
