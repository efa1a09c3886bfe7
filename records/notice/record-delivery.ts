import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { type Database, Prisma } from '../database.ts'

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
  /** The order under which he has it for whoever holds the office. */
  actingOrderId: string | null
  language: string
  subject: string | null
  body: string | null
  address: string | null
  messageId: string | null
  icsUid: string | null
  icsSequence: number | null
}

/** What stands in an attempt from before it is made until its answer is known: a crash in between leaves it. */
export const NO_ANSWER = 'handed to the mail server; no answer on record'

/**
 * Puts an attempt on record before it is made, as unknown; with the first one how the notice was written and to whom: a
 * repeat sends the same under the same Message-ID.
 *
 * @param given.written null: it stands already
 * @returns the id of the attempt, for `endAttempt`
 */
export const beginAttempt = async (
  database: Database,
  noticeId: string,
  { written, at }: { written: WrittenNotice | null; at: Temporal.Instant },
): Promise<string> => {
  const id = randomUUID()
  await database.$executeRaw`
    WITH written AS (${setWritten(noticeId, written)})
    INSERT INTO "NoticeAttempt" ("id", "noticeId", "at", "outcome", "response")
    VALUES (${id}::uuid, ${noticeId}::uuid, ${at.toString()}::timestamptz, 'unknown', ${NO_ANSWER})`
  return id
}

const setWritten = (noticeId: string, written: WrittenNotice | null) => {
  if (written === null) return Prisma.sql`SELECT`
  const { recipientId, actingOrderId, language, subject, body, address, messageId, icsUid, icsSequence } =
    written
  return Prisma.sql`UPDATE "Notice" SET "recipientId" = ${recipientId}::uuid,
    "actingOrderId" = ${actingOrderId}::uuid, "language" = ${language},
    "subject" = ${subject}, "body" = ${body}, "address" = ${address}, "messageId" = ${messageId}, "icsUid" = ${icsUid},
    "icsSequence" = ${icsSequence}::int WHERE "id" = ${noticeId}::uuid AND "outcome" = 'queued'`
}

/** Puts on record how an attempt ended, in the mail server's words, and with it what ended the notice. */
export const endAttempt = async (
  database: Database,
  attempt: { id: string; outcome: 'accepted' | 'refused' | 'deferred' | 'unknown'; response: string },
  settled: SettledDelivery | null,
): Promise<void> => {
  const { id, outcome, response } = attempt
  await database.$executeRaw`
    WITH settled AS (${settled === null ? Prisma.sql`SELECT` : setSettled(settled)})
    UPDATE "NoticeAttempt" SET "outcome" = ${outcome}, "response" = ${response} WHERE "id" = ${id}::uuid`
}

/**
 * How the delivery of a notice ended. `servedOn`: the civil date on which the mail served it; null when it does not.
 */
export type SettledDelivery = {
  noticeId: string
  outcome: DeliveryOutcome
  at: Temporal.Instant
  servedOn: Temporal.PlainDate | null
}

/** One that was served by hand meanwhile stays so. */
const setSettled = ({ noticeId, outcome, at, servedOn }: SettledDelivery) => Prisma.sql`
  UPDATE "Notice" SET "outcome" = ${outcome}, "channel" = ${CHANNELS[outcome]},
    "settledAt" = ${at.toString()}::timestamptz, "servedOn" = coalesce(${servedOn?.toString() ?? null}::date, "servedOn"),
    "servedHow" = coalesce(${servedOn === null ? null : 'mail'}, "servedHow")
  WHERE "id" = ${noticeId}::uuid AND "outcome" = 'queued'`

/** Ends the delivery of a notice without an attempt; one that was served by hand meanwhile stays so. */
export const settleNotice = async (database: Database, settled: SettledDelivery): Promise<void> => {
  await database.$executeRaw(setSettled(settled))
}

/** Keeps how a notice was written and to whom, and why it was not given to the mail server at all. */
export const recordNotSent = async (
  database: Database,
  noticeId: string,
  { written, at, reason }: { written: WrittenNotice; at: Temporal.Instant; reason: string },
): Promise<void> => {
  await database.$executeRaw`
    WITH written AS (${setWritten(noticeId, written)})
    INSERT INTO "NoticeAttempt" ("id", "noticeId", "at", "outcome", "response")
    VALUES (${randomUUID()}::uuid, ${noticeId}::uuid, ${at.toString()}::timestamptz, 'not-sent', ${reason})`
}
