import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Settings } from '../../platform/settings.ts'

/**
 * What every page says to browsers: load nothing from elsewhere, run no script without this answer's nonce, be in no
 * frame, keep nothing. A form of ours may lead to the issuer, where a sign-in goes on.
 */
export const securityHeaders =
  ({ publicUrl, oidc }: Pick<Settings, 'publicUrl' | 'oidc'>): RequestHandler =>
  (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.locals.requestId = randomBytes(8).toString('hex')
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': [
        "default-src 'self'",
        `script-src 'nonce-${nonce}'`,
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        `form-action 'self' ${new URL(oidc.issuer).origin}`,
      ].join('; '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    })
    if (publicUrl.startsWith('https:')) response.set('Strict-Transport-Security', 'max-age=31536000')
    next()
  }
