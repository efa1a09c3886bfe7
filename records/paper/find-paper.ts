import type { Database } from '../database.ts'
import { PAPER, type PaperRow } from './paper-line.ts'

/** One paper by its id; null when there is none. */
export const findPaper = (database: Database, id: string): Promise<PaperRow | null> =>
  database.paper.findUnique({ where: { id }, select: PAPER })

/** Which paper: its kind, what it is of, and its language. */
export type PaperIdentity = { kind: string; subject: string; language: string }

/** The latest version of a paper; null when it was never made. */
export const latestPaper = (
  database: Pick<Database, 'paper'>,
  { kind, subject, language }: PaperIdentity,
): Promise<PaperRow | null> =>
  database.paper.findFirst({
    where: { kind, subject, language },
    orderBy: { version: 'desc' },
    select: PAPER,
  })
