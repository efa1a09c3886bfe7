import type { Prisma } from '../database.ts'

/** What is read of a paper. */
export const PAPER = {
  id: true,
  kind: true,
  language: true,
  subject: true,
  version: true,
  caseId: true,
  factsSha256: true,
  documentId: true,
  madeAt: true,
  number: { select: { id: true, number: true } },
} as const satisfies Prisma.PaperSelect

/** A paper as it was made. */
export type PaperRow = Prisma.PaperGetPayload<{ select: typeof PAPER }>
