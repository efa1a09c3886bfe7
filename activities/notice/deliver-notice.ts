import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { NoticeToDeliver } from '../../records/notice/read-notices.ts'
import { type Recipient, readRecipient } from '../../records/notice/read-recipient.ts'
import {
  beginAttempt,
  type DeliveryOutcome,
  endAttempt,
  recordNotSent,
  type SettledDelivery,
  settleNotice,
  type WrittenNotice,
} from '../../records/notice/record-delivery.ts'
import { composeMessage, isSendable, type SendableNotice } from './compose-message.ts'
import type { MailOutcome } from './hand-to-mail-server.ts'
import { isMoot } from './is-moot.ts'
import type { NoticeBatch, NoticeDependencies } from './notice-dependencies.ts'
import { writeNotice } from './write-notice.ts'

/** How the delivery of a notice ended, and when (RFC 3339); `servedOn` is a civil date where the mail serves. */
export type Settled = { outcome: DeliveryOutcome; at: string; servedOn: string | null }

/** Not settled: the mail server did not take it yet, or may have; it is sent again under the same Message-ID. */
export type Pending = { outcome: 'pending' }

/**
 * Brings one notice as far as it goes now.
 *
 * @param notBefore an instant that has passed in the workflow's own time; a rehearsal's is ahead of the host's
 */
export const deliverNotice = async (
  dependencies: NoticeBatch,
  notice: NoticeToDeliver,
  notBefore: Temporal.Instant,
): Promise<Settled | Pending> => {
  const instant = () => latest(dependencies.clock.now(), notBefore, instantOf(notice.queuedAt))
  if (notice.outcome !== 'queued') return settledBefore(notice)
  if (await isMoot(dependencies.database, notice, instant()))
    return settle(dependencies, notice, { outcome: 'withdrawn', at: instant(), servedOn: null })
  const on = civilDateOf(instant()).toString()
  const recipient = await readRecipient(dependencies.database, notice, on)
  if (isSendable(notice)) return send(dependencies, notice, { recipient, instant, written: null })
  const { written, notSent } = await writeNotice(dependencies, notice, { recipient, at: instant() })
  const sendable = { ...notice, ...written }
  if (notSent === null && isSendable(sendable))
    return send(dependencies, sendable, { recipient, instant, written })
  const reason = notSent ?? 'no-address'
  await recordNotSent(dependencies.database, notice.id, { written, at: instant(), reason })
  return settle(dependencies, notice, { outcome: 'by-hand', at: instant(), servedOn: null })
}

/** `written`: how it was written just now; null: that is on record. */
type Sending = {
  recipient: Recipient | null
  instant: () => Temporal.Instant
  written: WrittenNotice | null
}

const send = async (
  dependencies: NoticeDependencies,
  notice: SendableNotice,
  { recipient, instant, written }: Sending,
): Promise<Settled | Pending> => {
  const { database, handToMailServer, settings } = dependencies
  const unknownBefore = notice.attempts.filter(({ outcome }) => outcome === 'unknown').length
  if (unknownBefore >= settings.notices.maxAttempts)
    return settle(dependencies, notice, { outcome: 'unknown', at: instant(), servedOn: null })
  const message = await composeMessage(dependencies, notice)
  // On record before it is sent: whoever dies between the server's answer and our record leaves an unknown.
  const id = await beginAttempt(database, notice.id, { written, at: instant() })
  const ended = await handToMailServer(message)
  const at = instant()
  const outcome = endOf(ended.outcome, unknownBefore + 1 >= settings.notices.maxAttempts)
  const servedOn = outcome === 'accepted' ? serviceDay(notice, recipient, at) : null
  const settled = outcome && { noticeId: notice.id, outcome, at, servedOn }
  await endAttempt(database, { id, ...ended }, settled)
  return settled ? told(settled) : { outcome: 'pending' }
}

/** What an attempt means for its notice; null: it is tried again. */
const endOf = (outcome: MailOutcome['outcome'], last: boolean) => {
  if (outcome === 'deferred' || (outcome === 'unknown' && !last)) return null
  return outcome
}

/**
 * The day on which an accepted mail serves its notice: only to the employee, only at the address that is his and that
 * his consent names (or whatever the roster has, where it names none), and not before the day of that consent.
 */
const serviceDay = (
  notice: SendableNotice,
  recipient: Recipient | null,
  at: Temporal.Instant,
): Temporal.PlainDate | null => {
  const consent = recipient?.contactsConsentOn
  if (notice.role !== 'employee' || !consent || recipient.email !== notice.address) return null
  if ((recipient.contactsConsentAddress ?? notice.address) !== notice.address) return null
  const day = civilDateOf(at)
  return Temporal.PlainDate.compare(day, Temporal.PlainDate.from(consent.toISOString().slice(0, 10))) < 0
    ? null
    : day
}

const settle = async (
  { database }: NoticeDependencies,
  notice: NoticeToDeliver,
  ended: Omit<SettledDelivery, 'noticeId'>,
): Promise<Settled> => {
  const settled = { noticeId: notice.id, ...ended }
  await settleNotice(database, settled)
  return told(settled)
}

const told = ({ outcome, at, servedOn }: SettledDelivery): Settled => ({
  ...{ outcome, at: at.toString({ fractionalSecondDigits: 3 }), servedOn: servedOn?.toString() ?? null },
})

/** Settled by an attempt whose answer to the workflow was lost, or served by hand while it waited. */
const settledBefore = ({ outcome, settledAt, queuedAt, servedOn }: NoticeToDeliver): Settled => ({
  outcome:
    outcome === 'accepted' || outcome === 'refused' || outcome === 'unknown' || outcome === 'withdrawn'
      ? outcome
      : ('by-hand' satisfies DeliveryOutcome),
  at: (settledAt ?? queuedAt).toISOString(),
  servedOn: servedOn?.toISOString().slice(0, 10) ?? null,
})

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

const latest = (first: Temporal.Instant, ...rest: Temporal.Instant[]): Temporal.Instant =>
  rest.reduce((last, instant) => (Temporal.Instant.compare(instant, last) > 0 ? instant : last), first)
