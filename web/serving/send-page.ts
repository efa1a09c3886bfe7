import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Actor } from '../../acts/permission/actor.ts'
import type { WebSession } from '../../records/console/web-session.ts'
import { isRehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import { LANGUAGES, type Language } from '../../texts/language.ts'
import { type NavigationKey, navigationFor } from '../layout/navigation.ts'
import type { PageAnswer } from '../pages/page.ts'
import { type Reader, writtenFor } from '../rendering/reader.ts'
import { render } from '../rendering/renderer.ts'
import { secondsLeft } from '../sign-in/session.ts'
import type { WebParts } from '../web-parts.ts'

/** For whom a page is rendered; without an actor and a session nobody is signed in. */
export type Shown = {
  reader: Reader
  actor: Actor | null
  session: WebSession | null
  section: NavigationKey | null
}

/** Sends what a page answered: the page itself in its frame, another address, or a file to be saved. */
export const sendPage = async (
  { request, response }: { request: Request; response: Response },
  answer: PageAnswer,
  shown: Shown,
  parts: WebParts,
): Promise<void> => {
  if ('to' in answer) {
    response.redirect(303, answer.to)
    return
  }
  if ('file' in answer) return sendFile(response, answer.file)
  const frame = frameOf(request, response, shown, parts)
  const html = await render(answer.view, { ...frame, ...answer.model })
  response
    .status(answer.status ?? 200)
    .type('html')
    .send(html)
}

const sendFile = async (
  response: Response,
  { fileName, mediaType, content }: Extract<PageAnswer, { file: unknown }>['file'],
): Promise<void> => {
  response.status(200).attachment(fileName)
  // `attachment` guesses a type from the name; the one that was found from the content holds.
  response.setHeader('Content-Type', mediaType)
  await pipeline(Buffer.isBuffer(content) ? Readable.from(content) : content, response)
}

/** Each language by its own name. */
const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** What the frame around every page shows. */
const frameOf = (request: Request, response: Response, shown: Shown, parts: WebParts) => {
  const { reader, actor, session, section } = shown
  const rehearsal = isRehearsalClock(parts.clock) ? parts.clock.today().toString() : null
  return {
    ...writtenFor(reader),
    today: reader.today.toString(),
    now: parts.clock.now().toString(),
    languages: LANGUAGES,
    languageNames: LANGUAGE_NAMES,
    asked: request.originalUrl,
    signedIn: actor !== null,
    personnelNumber: actor?.personnelNumber ?? '',
    navigation: actor === null ? null : navigationFor(actor, section),
    csrf: session?.csrfToken ?? '',
    sessionEnds: session?.expiresAt.toISOString() ?? null,
    sessionLeft: session === null ? 0 : secondsLeft(session),
    cspNonce: response.locals.nonce,
    styleAddress: parts.assets.style.address,
    scriptAddress: parts.assets.script.address,
    iconAddress: parts.assets.icon.address,
    rehearsal,
  }
}
