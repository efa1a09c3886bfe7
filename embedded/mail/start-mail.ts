import { once } from 'node:events'
import type { Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { mailPage } from './mail-page.ts'
import { type MailStore, openMailStore } from './mail-store.ts'

/** The mail catcher: where mail is sent to, where it is read, and how to stop it. */
export type StartedMail = { smtpUrl: string; pageUrl: string; stop(): Promise<void> }

const LARGEST_MESSAGE = 10_000_000

/**
 * Starts the mail catcher: an SMTP server on loopback that takes everything and delivers nothing, and a page to
 * read it on.
 *
 * @param options.folder where messages are kept between runs
 * @param options.pagePort the page's port; 0 takes a free one, also for `smtpPort`
 * @param options.silentOnceTo addresses whose first message is taken and not answered for: its fate stays unknown
 */
export async function startMail(options: {
  folder: string
  pagePort: number
  smtpPort: number
  silentOnceTo?: readonly string[]
}): Promise<StartedMail> {
  const store = await openMailStore(options.folder)
  const smtp = smtpServer(store, new Set(options.silentOnceTo ?? []))
  const listening = smtp.listen(options.smtpPort, '127.0.0.1')
  const page: Server = mailPage(store).listen(options.pagePort, '127.0.0.1')
  await Promise.all([once(listening, 'listening'), once(page, 'listening')])
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(listening.address())}`,
    pageUrl: `http://localhost:${portOf(page.address())}`,
    stop: async () => {
      page.closeAllConnections()
      page.close()
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
    },
  }
}

/** A message is acknowledged only once it is kept. */
function smtpServer(store: MailStore, silentOnceTo: Set<string>): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_MESSAGE,
    closeTimeout: 1_000,
    logger: false,
    onData: (stream, session, answer) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const isSilent = to.some((address) => silentOnceTo.delete(address))
      buffer(stream)
        .then((raw) => store.keep(raw, { to }))
        .then(
          ({ id }) => (isSilent ? hangUp(server, session.id) : answer(null, `kept as ${id}`)),
          (error: Error) => answer(error),
        )
    },
  })
  return server
}

/** Ends a connection without a word. */
function hangUp({ connections }: SMTPServer, id: string): void {
  for (const connection of connections as Set<{ id: string; close(): void }>)
    if (connection.id === id) connection.close()
}

function portOf(address: string | { port: number } | null): number {
  if (address === null || typeof address === 'string') throw new Error('the mail catcher has no port')
  return address.port
}
