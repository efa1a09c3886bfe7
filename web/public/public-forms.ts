import type { Request, Response } from 'express'
import { once } from '../../acts/idempotency/once.ts'
import { requestHash } from '../../acts/idempotency/request-identity.ts'
import { Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import { receiveMultipart } from '../../platform/multipart/receive-multipart.ts'
import type { Typed } from '../../records/console/form-draft.ts'
import type { Form } from '../forms/form.ts'
import { readFields } from '../forms/read-fields.ts'
import { type Posted, postedOf, readPosted } from '../forms/read-posted.ts'
import { type Refusal, refusalOf, wrongFields } from '../forms/refusal.ts'
import type { PageAnswer } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import type { WebParts } from '../web-parts.ts'
import { newKey, publicVisit } from './public-visit.ts'

/** The largest copy of a document that anybody may send, in bytes. */
const COPY_BYTES = 10_000_000

/** The files of a public form, by the fields that bring them. */
const FILES = ['identity', 'membership']

/** A form that is opened by somebody who is not signed in: nothing of it is kept until it is sent. */
export const openedPublicForm = (form: Form, { address }: Visit): PageAnswer =>
  shown(form, { typed: form.prefilled ?? {}, refusal: null, key: newKey() }, address)

/**
 * Takes a form that anybody sent: the same answers and files happen once, also when a browser comes back to a form that it
 * has asked for anew; what is refused is shown again as it was typed.
 *
 * @param formOf the form for this visit
 */
export const takenPublicForm = async (
  exchange: { request: Request; response: Response },
  parts: WebParts,
  formOf: (visit: Visit) => Promise<Form>,
): Promise<{ visit: Visit; answer: PageAnswer }> => {
  const posted = await received(exchange, parts)
  try {
    const { typed, files } = posted
    const contents = files.map(({ sha256 }) => sha256)
    const sending = requestHash({ address: exchange.request.path, typed, contents })
    const visit = await publicVisit(exchange.request, parts, sending)
    return { visit, answer: await sent(visit, posted, await formOf(visit)) }
  } finally {
    await posted.discard()
  }
}

const received = async (
  exchange: { request: Request; response: Response },
  { settings }: WebParts,
): Promise<Posted> => {
  if (!exchange.request.is('multipart/form-data')) return readPosted(exchange, settings)
  const fileBytes = Math.min(COPY_BYTES, settings.limits.documentBytes)
  const { texts, files, discard } = await receiveMultipart(exchange, {
    names: FILES,
    maxCount: 1,
    fileBytes,
  }).catch((error: unknown) => {
    const detail = `file: ${error instanceof Error ? error.message : 'cannot be read'}.`
    throw new Problem('too-large', { detail })
  })
  return postedOf(texts, files, discard)
}

const sent = async (visit: Visit, posted: Posted, form: Form): Promise<PageAnswer> => {
  const again = (refusal: Refusal) =>
    shown(form, { typed: posted.typed, refusal, key: newKey() }, visit.address)
  const { given, wrong } = await readFields(form.fields, posted, visit)
  if (wrong.length > 0) return again(wrongFields(wrong))
  try {
    return { to: await sentOnce(visit, () => form.send(given, visit)) }
  } catch (error) {
    const problem = problemOfError(error)
    if (!problem || problem.code === 'not-found' || problem.code === 'internal') throw error
    return again(refusalOf(problem, form, visit))
  }
}

/** Two presses of a button at the same moment lead to one place; what was refused is nothing that was sent. */
const sentOnce = async ({ context }: Visit, send: () => Promise<string>): Promise<string> => {
  const { database, actor, requestId } = context
  const asked = { accountId: actor.accountId, key: `public-${requestId}`, requestHash: requestId }
  const kept = await once(database, asked, async () => ({ status: 303, body: { to: await send() } }))
  return (kept.body as { to: string }).to
}

const shown = (
  form: Form,
  state: { typed: Typed; refusal: Refusal | null; key: string },
  address: string,
): PageAnswer => {
  const { send: _send, ...asked } = form
  const takesFiles = form.fields.some(({ kind }) => kind === 'file')
  return {
    view: 'public/form',
    model: { form: asked, ...state, restoredAt: null, sentAt: null, takesFiles, address },
    status: state.refusal?.status ?? 200,
  }
}
