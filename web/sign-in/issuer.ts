import * as oidc from 'openid-client'
import { unavailable } from '../../acts/problem.ts'
import type { Settings } from '../../platform/settings.ts'

/** What has to be remembered between sending somebody to the issuer and his coming back. */
export type Errand = { state: string; nonce: string; verifier: string; back: string }

/** Who the issuer says came back, and the token that it wants to see again at the sign-out. */
export type Vouched = { personnelNumber: string; idToken: string }

/** The OIDC issuer as the console speaks to it. */
export type Issuer = {
  /** Where the browser goes to sign in (authorization code with PKCE). @throws Problem `unavailable` */
  signInAddress(back: string): Promise<{ address: string; errand: Errand }>
  /** Who came back. @throws when the issuer does not vouch for him */
  vouched(returned: URL, errand: Errand): Promise<Vouched>
  /** Where the browser goes to sign out; null where the issuer has no such address. */
  signOutAddress(idToken: string): Promise<string | null>
}

const TIMEOUT_SECONDS = 10

/** The issuer of the settings. It is asked about itself when it is first needed, and again after a failure. */
export const openIssuer = ({ oidc: settings, publicUrl }: Pick<Settings, 'oidc' | 'publicUrl'>): Issuer => {
  const configuration = discovered(settings)
  const redirectUri = `${publicUrl}/signed-in`
  return {
    signInAddress: async (back) => {
      const errand = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        back,
      }
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, errand }
    },
    vouched: async (returned, { state, nonce, verifier }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claim = tokens.claims()?.[settings.personClaim]
      if (typeof claim !== 'string' || tokens.id_token === undefined)
        throw new Error(`the issuer's ID token has no claim ${settings.personClaim}`)
      return { personnelNumber: claim, idToken: tokens.id_token }
    },
    signOutAddress: async (idToken) => {
      const known = await configuration()
      if (known.serverMetadata().end_session_endpoint === undefined) return null
      return oidc.buildEndSessionUrl(known, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicUrl}/signed-out`,
      }).href
    },
  }
}

const discovered = (settings: Settings['oidc']): (() => Promise<oidc.Configuration>) => {
  let known: Promise<oidc.Configuration> | null = null
  return async () => {
    known ??= discover(settings)
    try {
      return await known
    } catch {
      known = null
      throw unavailable('The issuer that signs people in does not answer now.')
    }
  }
}

const discover = ({ issuer, clientId, clientSecret }: Settings['oidc']): Promise<oidc.Configuration> =>
  oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // An issuer is at http: on the embedded installation only; the settings say which.
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  })
