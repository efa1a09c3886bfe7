import { createTransport, type Transporter } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import type { Settings } from './settings.ts'

/** Sends mail by SMTP; `sendMail` answers with the server's own words. */
export type Mail = Transporter<SMTPTransport.SentMessageInfo, SMTPTransport.Options>

/** How long each part of a delivery may take, in milliseconds. */
export const MAIL_LIMITS = { connect: 10_000, greeting: 10_000, silence: 20_000 }

/**
 * Opens the mail server of `SMTP_URL`. A message's text can name no file and no address to be fetched.
 *
 * @param settings.mail its address, and the sender of every notice
 * @param limits the timeouts, in milliseconds
 * @example await openMail(settings).sendMail({ to, subject, text, messageId })
 */
export function openMail({ mail }: Pick<Settings, 'mail'>, limits = MAIL_LIMITS): Mail {
  return createTransport(
    {
      url: mail.url,
      connectionTimeout: limits.connect,
      greetingTimeout: limits.greeting,
      socketTimeout: limits.silence,
      dnsTimeout: limits.connect,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: mail.from },
  )
}
