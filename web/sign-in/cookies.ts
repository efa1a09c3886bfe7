import type { IncomingMessage } from 'node:http'
import type { CookieOptions } from 'express'

/** The cookies of the console, by what each is for. */
export const COOKIES = { session: 'attestor-session', language: 'attestor-language' } as const

/** The cookie that remembers one way to the issuer and back; several tabs may be under way at once. */
export const errandCookie = (state: string): string => `attestor-way-${state.slice(0, 12)}`

/** How every cookie of ours is set: for this host only, never for scripts, never sent along by other sites' forms. */
export const cookieOptions = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
})

/** A cookie that the browser sent; null without it. @example readCookie(request, COOKIES.session) */
export const readCookie = (request: Pick<IncomingMessage, 'headers'>, name: string): string | null => {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return decoded(part.slice(at + 1).trim())
  }
  return null
}

const decoded = (value: string): string | null => {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
