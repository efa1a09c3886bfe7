import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Database } from '../database.ts'

/** How a notice ended as far as mail is concerned; `withdrawn`: a reminder that made no sense any more. */
export type DeliveryOutcome = 'accepted' | 'refused' | 'unknown' | 'by-hand' | 'withdrawn'

const CHANNELS = {
  accepted: 'mail',
  refused: 'mail',
  unknown: 'mail',
  'by-hand': 'hand',
  withdrawn: null,
} as const satisfies Record<DeliveryOutcome, string | null>

/** What is fixed about a notice before it is first sent, and stays however often it is sent. */
export type WrittenNotice = {
  recipientId: string | null
  language: string
  subject: string | null
  body: string | null
  address: string | null
  messageId: string | null
  icsUid: string | null
  icsSequence: number | null
}

/** Keeps how a notice was written and to whom: a repeat sends the same under the same Message-ID. */
export const recordWritten = async (
  database: Database,
  noticeId: string,
  written: WrittenNotice,
): Promise<void> => {
  await database.notice.updateMany({ where: { id: noticeId, outcome: 'queued' }, data: written })
}

/** What stands in an attempt from before it is made until its answer is known: a crash in between leaves it. */
export const NO_ANSWER = 'handed to the mail server; no answer on record'

/**
 * Puts an attempt on record before it is made, as unknown.
 *
 * @returns the id of the attempt, for `endAttempt`
 */
export const beginAttempt = async (
  database: Database,
  noticeId: string,
  at: Temporal.Instant,
): Promise<string> => {
  const id = randomUUID()
  await database.noticeAttempt.create({
    data: { id, noticeId, at: at.toString(), outcome: 'unknown', response: NO_ANSWER },
  })
  return id
}

/** Puts on record how an attempt ended: the mail server's words. */
export const endAttempt = async (
  database: Database,
  id: string,
  ended: { outcome: 'accepted' | 'refused' | 'deferred' | 'unknown'; response: string },
): Promise<void> => {
  await database.noticeAttempt.update({ where: { id }, data: ended })
}

/** Puts on record why a notice was not given to the mail server at all. */
export const recordNotSent = async (
  database: Database,
  noticeId: string,
  { at, reason }: { at: Temporal.Instant; reason: string },
): Promise<void> => {
  await database.noticeAttempt.create({
    data: { id: randomUUID(), noticeId, at: at.toString(), outcome: 'not-sent', response: reason },
  })
}

/**
 * Ends the delivery of a notice; one that was served by hand meanwhile stays so.
 *
 * @param settled.servedOn the civil date on which the mail served it; null when it does not serve
 */
export const settleNotice = async (
  database: Database,
  noticeId: string,
  settled: { outcome: DeliveryOutcome; at: Temporal.Instant; servedOn: Temporal.PlainDate | null },
): Promise<void> => {
  const { outcome, at, servedOn } = settled
  await database.notice.updateMany({
    where: { id: noticeId, outcome: 'queued' },
    data: {
      outcome,
      channel: CHANNELS[outcome],
      settledAt: at.toString(),
      ...(servedOn && { servedOn: `${servedOn}T00:00:00Z`, servedHow: 'mail' }),
    },
  })
}
