import { randomUUID } from 'node:crypto'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { Transaction } from '../database.ts'

/** A notice that an act sends, and no step of a case or a meeting. */
export type NewNotice = {
  kind: string
  role: string
  recipientId: string | null
  caseId: string | null
  meetingId: string | null
  params: Readonly<Record<string, string | number>>
  cite: readonly string[]
  /** RFC 3339. */
  queuedAt: string
}

/** Puts a notice in the queue, in the transaction of what it tells; start its delivery in the same. @returns its id */
export const queueNotice = async (tx: Transaction, notice: NewNotice): Promise<string> => {
  const id = randomUUID()
  const { params, cite, ...row } = notice
  await tx.notice.create({
    data: { ...row, id, params: params as JsonValue as object, cite: [...cite], outcome: 'queued' },
  })
  return id
}
