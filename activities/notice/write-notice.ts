import type { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import { type NoticeToDeliver, readCalendarBefore } from '../../records/notice/read-notices.ts'
import type { OrderOfNotice, Recipient } from '../../records/notice/read-recipient.ts'
import type { WrittenNotice } from '../../records/notice/record-delivery.ts'
import { RulebookError } from '../../regulation/rulebook-error.ts'
import { isLanguage, type Language } from '../../texts/language.ts'
import { isNoticeKind, noticeKind } from '../../texts/notices/notice-kinds.ts'
import type { NoticeParams, ServiceCause } from '../../texts/notices/notice-params.ts'
import { type RenderedNotice, renderNotice } from '../../texts/notices/render-notice.ts'
import { calendarUid, told } from './calendar-days.ts'
import { checkAddress } from './mail-address.ts'
import type { NoticeBatch, NoticeDependencies } from './notice-dependencies.ts'

/** A notice with everything that is fixed before it is sent; `notSent` tells why it cannot go by mail. */
export type Writing = { written: WrittenNotice; notSent: ServiceCause | string | null }

/** The language of a notice to nobody: the state language. */
const STATE_LANGUAGE = 'kk'

/**
 * Writes a notice to whoever holds its role now, or acts for him under an order. It is written also when it cannot be sent, for service by hand.
 */
export const writeNotice = async (
  dependencies: NoticeBatch,
  notice: NoticeToDeliver,
  { recipient, at }: { recipient: Recipient | null; at: Temporal.Instant },
): Promise<Writing> => {
  const checked = checkAddress(recipient?.email ?? null)
  const address = checked.outcome === 'usable' ? checked.address : null
  const language = recipient && isLanguage(recipient.language) ? recipient.language : STATE_LANGUAGE
  const under = recipient?.under ?? null
  const rendered = await render(dependencies, notice, { language, at, under })
  const fixed = { recipientId: recipient?.id ?? null, actingOrderId: under?.id ?? null, language, address }
  if ('unwritable' in rendered)
    return {
      written: { ...fixed, subject: null, body: null, messageId: null, icsUid: null, icsSequence: null },
      notSent: rendered.unwritable,
    }
  const calendar = await calendarPlace(dependencies, notice, fixed.recipientId)
  const messageId = `<notice.${notice.id}@${senderDomain(dependencies)}>`
  return {
    written: { ...fixed, ...rendered, ...calendar, messageId },
    notSent: checked.outcome === 'usable' ? null : checked.outcome,
  }
}

type Linked = Pick<NoticeToDeliver, 'id' | 'kind' | 'caseId' | 'meetingId' | 'params'>

/** Where the link of a notice leads: to its case, its meeting, its own page, or the front page; opaque ids only. */
export const linkOf = (publicUrl: string, notice: Linked): string =>
  `${publicUrl.replace(/\/+$/, '')}/${pageOf(notice)}`

const pageOf = ({ id, kind, caseId, meetingId, params }: Linked): string => {
  const leadsTo = isNoticeKind(kind) ? noticeKind(kind).leadsTo : undefined
  // What leads to an application is known to its applicant alone.
  if (leadsTo === 'application') return `public/applications/${String(told(params).receipt)}`
  if (leadsTo === 'notice') return `notices/${id}`
  if (leadsTo) return leadsTo
  return caseId ? `cases/${caseId}` : meetingId ? `meetings/${meetingId}` : ''
}

/** The domain of our sender, in which Message-IDs and calendar UIDs are unique. */
export const senderDomain = ({ settings }: NoticeDependencies): string =>
  settings.mail.from.slice(settings.mail.from.indexOf('@') + 1)

type Rendering = { language: Language; at: Temporal.Instant; under: OrderOfNotice | null }

const render = async (
  { calendar, settings }: NoticeBatch,
  notice: NoticeToDeliver,
  { language, at, under }: Rendering,
): Promise<RenderedNotice | { unwritable: string }> => {
  if (!isNoticeKind(notice.kind)) return { unwritable: `there is no kind of notice ${notice.kind}` }
  try {
    return renderNotice({
      kind: notice.kind,
      language,
      params: told(notice.params) as NoticeParams,
      cite: notice.cite,
      caseNumber: notice.case?.number ?? null,
      under,
      link: linkOf(settings.publicUrl, notice),
      asOf: civilDateOf(at),
      calendar: await calendar(),
    })
  } catch (error) {
    // A notice that lacks a date is no notice: nobody is sent half of one, a person sees to it.
    if (error instanceof RangeError || error instanceof RulebookError) return { unwritable: error.message }
    throw error
  }
}

const calendarPlace = async (
  { database }: NoticeDependencies,
  notice: NoticeToDeliver,
  recipientId: string | null,
): Promise<{ icsUid: string | null; icsSequence: number | null }> => {
  const icsUid = calendarUid(notice)
  if (icsUid === null || recipientId === null) return { icsUid: null, icsSequence: null }
  // The number of the log entry grows with each notice of a case, in whatever order they come to be sent.
  if (notice.seq !== null) return { icsUid, icsSequence: notice.seq }
  const before = await readCalendarBefore(database, { id: notice.id, icsUid, recipientId, icsSequence: null })
  return { icsUid, icsSequence: (before?.icsSequence ?? -1) + 1 }
}
