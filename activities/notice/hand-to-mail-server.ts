import { Readable } from 'node:stream'
import type { SendMailOptions } from 'nodemailer'
import type { KeptMail, Mail } from '../../platform/mail.ts'

/**
 * What became of one message.
 *
 * `accepted`: the server took it, `response` in its words. `refused`: it refused this message or its recipient for good.
 * `deferred`: it was not taken, and may be later. `unknown`: the connection went after the server had been given the
 * message and before it answered, so that it may have it or not.
 */
export type MailOutcome = {
  outcome: 'accepted' | 'refused' | 'deferred' | 'unknown'
  response: string
}

/** The longest that one message may take in all, in milliseconds; a server that dribbles is cut off. */
const WHOLE_LIMIT = 60_000

/** The longest answer of a server that is kept. */
const KEPT_WORDS = 500

/** Permanent refusals of these commands are about the message or its recipient; others are about us or the server. */
const ABOUT_THE_MESSAGE: ReadonlySet<string | undefined> = new Set(['RCPT TO', 'DATA'])

type Watched = SendMailOptions & { onDataBegun?: () => void; signal?: AbortSignal }

/** Hands one message to the mail server. */
export type HandToMailServer = (message: SendMailOptions) => Promise<MailOutcome>

/**
 * Makes the sender over a mail connection. It never throws: every way in which sending can go is an outcome.
 *
 * nodemailer gives the same error for a connection cut before and after the server has the message; so the stream of
 * the message itself tells when the server began to take it.
 *
 * @param mail of this sender alone
 * @param wholeLimit the longest that one message may take, in milliseconds
 * @example await handToMailServer(openMail(settings))(message) //=> { outcome: 'accepted', response: '250 OK: queued' }
 */
export const handToMailServer = (mail: Mail | KeptMail, wholeLimit = WHOLE_LIMIT): HandToMailServer => {
  mail.use('stream', ({ data, message }, done) => {
    message.processFunc((input) => Readable.from(readLate(input, (data as Watched).onDataBegun)))
    done()
  })
  return async (message) => {
    let begun = false
    const watched: Watched = {
      ...message,
      onDataBegun: () => {
        begun = true
      },
      signal: AbortSignal.timeout(wholeLimit),
    }
    try {
      const { response } = await mail.sendMail(watched)
      return { outcome: 'accepted', response: words(response) }
    } catch (error) {
      return failed(error, begun)
    }
  }
}

/** Nothing is read before the server has answered DATA: the first read tells that it begins to take the message. */
async function* readLate(input: Readable, onBegun: (() => void) | undefined) {
  onBegun?.()
  yield* input
}

const failed = (error: unknown, begun: boolean): MailOutcome => {
  const { responseCode, command, message } = error as {
    responseCode?: number
    command?: string
    message?: string
  }
  const response = words(message ?? String(error))
  if (responseCode === undefined) return { outcome: begun ? 'unknown' : 'deferred', response }
  const refused = responseCode >= 500 && ABOUT_THE_MESSAGE.has(command)
  return { outcome: refused ? 'refused' : 'deferred', response }
}

const words = (response: string): string => response.replaceAll(/\s+/g, ' ').trim().slice(0, KEPT_WORDS)
