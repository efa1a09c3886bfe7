import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** An OIDC issuer of a test: discovery, keys, and tokens that it really signs. */
export type TestIssuer = {
  issuer: string
  /** A token for a personnel number; `claims` replaces what a good token says. */
  token(person: string, claims?: { audience?: string; issuer?: string; expiresAt?: number }): Promise<string>
  close(): Promise<void>
}

/** The audience for which a test's tokens are good. */
export const TEST_AUDIENCE = 'attestor'

/** Opens an issuer on a free port. */
export const openTestIssuer = async (): Promise<TestIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    const keys = request.url === '/keys'
    response.end(JSON.stringify(keys ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/keys` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    token: (person, claims = {}) =>
      new SignJWT({ personnelNumber: person })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setIssuer(claims.issuer ?? issuer)
        .setAudience(claims.audience ?? TEST_AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(claims.expiresAt ?? '1h')
        .sign(privateKey),
    close: async () => {
      server.closeAllConnections()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}
