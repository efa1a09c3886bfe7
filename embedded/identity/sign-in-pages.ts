import express, { type Request, type Response, Router } from 'express'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import { cast } from '../demonstration/cast.ts'

const chosen = z.object({ account: z.string().trim().min(1).max(64) })

/** The accounts that exist beside the roster, and what each is. */
const ACCOUNTS = { personnel: 'Personnel service', head: 'Authorised head', auditor: 'Auditor' }

/** The issuer's sign-in: a page to choose an account on, and consent given without asking. */
export function signInPages(provider: Provider, isKnown: (account: string) => Promise<boolean>): Router {
  const router = Router()
  router.get('/interaction/:uid', async (request, response) => {
    const { prompt } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') response.type('html').send(page('', await players(isKnown)))
    else await consent(provider, request, response)
  })
  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '4kb' }),
    async (request, response) => {
      const read = chosen.safeParse(request.body)
      if (!read.success || !(await isKnown(read.data.account))) {
        const notice = '<p role="alert">There is no such account.</p>'
        response
          .status(400)
          .type('html')
          .send(page(notice, await players(isKnown)))
        return
      }
      const result = { login: { accountId: read.data.account } }
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    },
  )
  return router
}

/** Attestor is the issuer's only client, its own: nothing is left to ask. */
async function consent(provider: Provider, request: Request, response: Response): Promise<void> {
  const { params, session, grantId } = await provider.interactionDetails(request, response)
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId)
  const grant =
    known ?? new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) })
  grant.addOIDCScope('openid')
  grant.addResourceScope('urn:attestor', 'openid')
  const result = { consent: { grantId: await grant.save() } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
}

/** The issuer's question whether to sign out; what it gives is a form of its own, without a button. */
export function logoutSource(context: { body: unknown }, form: string): void {
  context.body = frame(
    'Sign out',
    `${form}<p><button form="op.logoutForm" name="logout" value="yes">Sign out</button></p>`,
  )
}

/** Who of the demonstration body plays a part and can sign in, as buttons; none where that body is not loaded. */
async function players(isKnown: (account: string) => Promise<boolean>): Promise<string> {
  const playing = cast().filter(({ part }) => part !== '')
  const known = await Promise.all(playing.map(({ personnelNumber }) => isKnown(personnelNumber)))
  const buttons = playing
    .filter((_member, index) => known[index])
    .map(
      ({ personnelNumber, familyName, givenName, part }) =>
        `<button name="account" value="${personnelNumber}">${familyName} ${givenName}: ${part} (${personnelNumber})</button>`,
    )
  if (buttons.length === 0) return ''
  return `<details><summary>People of the demonstration body</summary><form method="post">${buttons.join('')}</form></details>`
}

function page(notice: string, people: string): string {
  const buttons = Object.entries(ACCOUNTS).map(
    ([account, title]) => `<button name="account" value="${account}">${title} (${account})</button>`,
  )
  return frame(
    'Sign in',
    `<p>The embedded installation asks for no password.</p>${notice}
<form method="post">${buttons.join('')}</form>
<form method="post"><label>Personnel number <input name="account" required autocomplete="username"></label><button>Sign in</button></form>${people}`,
  )
}

function frame(title: string, content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:26rem;padding:0 1rem;color:#0b0c0c}h1{color:#12436d}button,input{display:block;width:100%;margin:.5rem 0;padding:.6rem;font:inherit;box-sizing:border-box}button{background:#12436d;color:#fff;border:0;cursor:pointer}</style>
<body><main><h1>${title}</h1>${content}</main></body></html>`
}
