import { z } from 'zod'
import type { Database } from '../database.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'
import { peopleOnPaper } from './person-on-paper.ts'

/** What was refused to be signed, by the event that records it. */
const REFUSALS = {
  NoticeRefused: 'notice',
  ProfileSignatureRefused: 'profile',
  DecisionSignatureRefused: 'decision',
} as const

const refusal = z.object({ on: z.iso.date(), witnesses: z.array(z.string()) })

/**
 * The act of the latest refusal to sign, with its witnesses.
 *
 * @throws PaperGap when no refusal is on record
 */
export const refusalActFacts = async ({ caseId }: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const entry = await database.caseLogEntry.findFirst({
    where: { caseId, event: { in: Object.keys(REFUSALS) } },
    orderBy: { seq: 'desc' },
  })
  if (!entry) throw new PaperGap('No refusal to sign is on record in this case.')
  const { on, witnesses } = refusal.parse(entry.data)
  const people = await peopleOnPaper(database, witnesses)
  return {
    of: REFUSALS[entry.event as keyof typeof REFUSALS],
    on,
    witnesses: witnesses.flatMap((id) => people.get(id) ?? []),
    cite: entry.cite,
  }
}
