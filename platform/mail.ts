import { createTransport, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import type { Settings } from './settings.ts'

/** Sends mail by SMTP; `sendMail` answers with the server's own words. */
export type Mail = Transporter<SMTPTransport.SentMessageInfo, SMTPTransport.Options>

/** How long each part of a delivery may take, in milliseconds. */
export const MAIL_LIMITS = { connect: 10_000, greeting: 10_000, silence: 20_000 }

/** How many connections are kept for further messages, for how many of them, and how long while there is none. */
const KEPT = { maxConnections: 5, maxMessages: 100, idleTimeout: 30_000 }

const optionsOf = ({ mail }: Pick<Settings, 'mail'>, limits: typeof MAIL_LIMITS) => ({
  url: mail.url,
  connectionTimeout: limits.connect,
  greetingTimeout: limits.greeting,
  socketTimeout: limits.silence,
  dnsTimeout: limits.connect,
  disableFileAccess: true,
  disableUrlAccess: true,
})

/**
 * Opens the mail server of `SMTP_URL`. A message's text can name no file and no address to be fetched.
 *
 * @param settings.mail its address, and the sender of every notice
 * @param limits the timeouts, in milliseconds
 * @example await openMail(settings).sendMail({ to, subject, text, messageId })
 */
export function openMail(settings: Pick<Settings, 'mail'>, limits = MAIL_LIMITS): Mail {
  return createTransport(optionsOf(settings, limits), { from: settings.mail.from })
}

/** As `Mail`; `close` ends the connections that are kept. */
export type KeptMail = Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options>

/**
 * As `openMail`, for many messages: connections are kept for the next one. One that a connection lost is told as lost and
 * never sent again by itself: whether it may be is not for the transport to decide.
 */
export function openKeptMail(settings: Pick<Settings, 'mail'>, limits = MAIL_LIMITS): KeptMail {
  const pool = { pool: true, ...KEPT, maxRequeues: 0 } as const
  return createTransport({ ...optionsOf(settings, limits), ...pool }, { from: settings.mail.from })
}
