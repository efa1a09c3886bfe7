import type { SendMailOptions } from 'nodemailer'
import { type NoticeToDeliver, readCalendarBefore } from '../../records/notice/read-notices.ts'
import { calendarFilesOf } from './calendar-days.ts'
import type { NoticeDependencies } from './notice-dependencies.ts'
import { linkOf } from './write-notice.ts'

/** A notice that was written and has an address. */
export type SendableNotice = NoticeToDeliver & {
  subject: string
  body: string
  address: string
  messageId: string
  language: string
}

/** Was this notice written, and may it go by mail? */
export const isSendable = (notice: NoticeToDeliver): notice is SendableNotice =>
  notice.subject !== null &&
  notice.body !== null &&
  notice.address !== null &&
  notice.messageId !== null &&
  notice.language !== null

/**
 * Makes the message of a notice from what was fixed when it was written: made again it is the same message, with the
 * same Message-ID and Date.
 */
export const composeMessage = async (
  dependencies: NoticeDependencies,
  notice: SendableNotice,
): Promise<SendMailOptions> => {
  const { from } = dependencies.settings.mail
  return {
    from: { name: 'Attestor', address: from },
    to: { name: '', address: notice.address },
    envelope: { from, to: [notice.address] },
    subject: notice.subject,
    text: notice.body,
    messageId: notice.messageId,
    date: notice.queuedAt,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': notice.language,
      'X-Auto-Response-Suppress': 'All',
    },
    attachments: await calendarAttachments(dependencies, notice),
  }
}

const calendarAttachments = async (
  { database, settings }: NoticeDependencies,
  notice: SendableNotice,
): Promise<NonNullable<SendMailOptions['attachments']>> => {
  const { id, icsUid, icsSequence, recipientId } = notice
  if (icsUid === null || icsSequence === null || recipientId === null) return []
  const before = await readCalendarBefore(database, { id, icsUid, recipientId, icsSequence })
  const files = calendarFilesOf({
    ...notice,
    icsUid,
    icsSequence,
    before: before?.params,
    sender: settings.mail.from,
    link: linkOf(settings.publicUrl, notice),
  })
  return files.map(({ name, method, text }) => ({
    filename: name,
    content: text,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  }))
}
