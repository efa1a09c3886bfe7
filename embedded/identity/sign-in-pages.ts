import express, { type Request, type Response, Router } from 'express'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import { type Say, sayIn } from '../../texts/pages/say.ts'
import { languageOf } from '../../web/serving/visitor.ts'
import { cast } from '../demonstration/cast.ts'
import { ACCOUNTS } from '../demonstration/load-demonstration.ts'

const chosen = z.object({ account: z.string().trim().min(1).max(64) })

/** The issuer's sign-in: a page to choose an account on, and consent given without asking. */
export function signInPages(provider: Provider, isKnown: (account: string) => Promise<boolean>): Router {
  const router = Router()
  router.get('/interaction/:uid', async (request, response) => {
    const { prompt } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') response.type('html').send(await page(request, isKnown))
    else await consent(provider, request, response)
  })
  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '4kb' }),
    async (request, response) => {
      const read = chosen.safeParse(request.body)
      if (!read.success || !(await isKnown(read.data.account))) {
        response
          .status(400)
          .type('html')
          .send(await page(request, isKnown, (say) => `<p role="alert">${say('signIn.unknown')}</p>`))
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

/** What of a request says in which language its sender reads: the console's cookie, else his browser. */
type Reader = Parameters<typeof languageOf>[0]

/** The issuer's question whether to sign out; what it gives is a form of its own, without a button. */
export function logoutSource(context: { body: unknown; request: Reader }, form: string): void {
  const say = sayIn(languageOf(context.request))
  const out = say('frame.signOut')
  context.body = frame(context.request, {
    title: out,
    content: `${form}<p><button form="op.logoutForm" name="logout" value="yes">${out}</button></p>`,
  })
}

/** Who of the demonstration body plays a part and can sign in, as buttons; none where that body is not loaded. */
async function players(say: Say, isKnown: (account: string) => Promise<boolean>): Promise<string> {
  const playing = cast().filter(({ part }) => part !== '')
  const known = await Promise.all(playing.map(({ personnelNumber }) => isKnown(personnelNumber)))
  const buttons = playing
    .filter((_member, index) => known[index])
    .map(
      ({ personnelNumber, familyName, givenName, position }) =>
        `<button name="account" value="${personnelNumber}">${familyName} ${givenName}: ${position} (${personnelNumber})</button>`,
    )
  if (buttons.length === 0) return ''
  return `<details><summary>${say('signIn.people')}</summary><form method="post">${buttons.join('')}</form></details>`
}

async function page(
  reader: Reader,
  isKnown: (account: string) => Promise<boolean>,
  notice: (say: Say) => string = () => '',
): Promise<string> {
  const say = sayIn(languageOf(reader))
  const buttons = ACCOUNTS.map(
    (account) =>
      `<button name="account" value="${account}">${say(`signIn.${account}`)} (${account})</button>`,
  )
  return frame(reader, {
    title: say('frame.signIn'),
    content: `<p>${say('signIn.lead')}</p>${notice(say)}
<form method="post">${buttons.join('')}</form>
<form method="post"><label>${say('access.number')} <input name="account" required autocomplete="username"></label><button>${say('frame.signIn')}</button></form>${await players(say, isKnown)}`,
  })
}

function frame(reader: Reader, { title, content }: { title: string; content: string }): string {
  return `<!doctype html><html lang="${languageOf(reader)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:26rem;padding:0 1rem;color:#0b0c0c}h1{color:#12436d}button,input{display:block;width:100%;margin:.5rem 0;padding:.6rem;font:inherit;box-sizing:border-box}button{background:#12436d;color:#fff;border:0;cursor:pointer}</style>
<body><main><h1>${title}</h1>${content}</main></body></html>`
}
