import { once } from 'node:events'
import { createServer } from 'node:http'
import express from 'express'
import { Provider } from 'oidc-provider'
import type { Secrets } from '../secrets.ts'
import { EMBEDDED_CLIENT } from './embedded-client.ts'
import { keptGrants } from './kept-grants.ts'
import { logoutSource, signInPages } from './sign-in-pages.ts'

/** The embedded issuer: its address and how to stop it. */
export type StartedIdentity = { issuer: string; stop(): Promise<void> }

const HOUR = 3_600
const LIFETIMES = {
  AccessToken: 12 * HOUR,
  Session: 12 * HOUR,
  Grant: 12 * HOUR,
  IdToken: HOUR,
  Interaction: HOUR,
}

/**
 * Starts the OIDC issuer with its sign-in page, which lets one choose an account without a password: for a
 * demonstration and for development only.
 *
 * @param options.redirectUri where Attestor is come back to
 * @param options.grantsFile where sessions are kept between runs
 * @param options.isKnown whether there is such an account
 */
export async function startIdentity(options: {
  port: number
  redirectUri: string
  grantsFile: string
  secrets: Secrets
  isKnown: (account: string) => Promise<boolean>
}): Promise<StartedIdentity> {
  const issuer = `http://localhost:${options.port}`
  const provider = providerOf(issuer, options)
  const app = express().disable('x-powered-by')
  app.use(signInPages(provider, options.isKnown))
  app.use(provider.callback())
  const server = createServer(app).listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function providerOf(issuer: string, options: Parameters<typeof startIdentity>[0]): Provider {
  const { audience, id, personClaim } = EMBEDDED_CLIENT
  return new Provider(issuer, {
    adapter: keptGrants(options.grantsFile),
    clients: [
      {
        client_id: id,
        client_secret: options.secrets.clientSecret,
        redirect_uris: [options.redirectUri],
        post_logout_redirect_uris: [new URL('/signed-out', options.redirectUri).href],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [options.secrets.signingKey] },
    cookies: { keys: [options.secrets.cookieKey] },
    claims: { openid: ['sub', personClaim] },
    conformIdTokenClaims: false,
    ttl: LIFETIMES,
    findAccount: async (_context, account) =>
      (await options.isKnown(account))
        ? { accountId: account, claims: async () => ({ sub: account, [personClaim]: account }) }
        : undefined,
    extraTokenClaims: async (_context, token) =>
      'accountId' in token ? { [personClaim]: token.accountId } : undefined,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  })
}
