import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Database, Transaction } from '../database.ts'

/** A document in the storage, and what it is of. */
export type DocumentEntry = {
  caseId: string | null
  factId: string | null
  /** The meeting whose paper it is. */
  meetingId?: string
  /** What it is evidence of: the kind of fact, `served`, `contacts-consent`. */
  kind: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  storedAs: string
  storedAt: Temporal.Instant
  storedById: string
}

/** Puts a kept document on record, in the transaction of what it proves. @returns its opaque id */
export const recordDocument = async (tx: Transaction, entry: DocumentEntry): Promise<string> => {
  const id = randomUUID()
  await tx.document.create({ data: { ...entry, id, storedAt: entry.storedAt.toString() } })
  return id
}

/** A document as it is listed: what it is, and the hash that shows that it was not changed. */
export type DocumentLine = {
  id: string
  kind: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  storedAt: Date
}

/** What is read of a document wherever it is listed. */
export const DOCUMENT_LINE = {
  id: true,
  kind: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  storedAt: true,
} as const

/** A document with where it is kept and which case and which person it belongs to; null when there is none. */
export const readDocumentEntry = (database: Database, id: string) =>
  database.document.findUnique({
    where: { id },
    select: { ...DOCUMENT_LINE, storedAs: true, caseId: true, meetingId: true, storedById: true },
  })
