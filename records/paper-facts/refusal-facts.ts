import { z } from 'zod'
import type { Database } from '../database.ts'
import { type CaseOnPaper, latestDecision } from './case-on-paper.ts'
import { decisionAdvice } from './decision-facts.ts'
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
 * The act of the latest refusal to sign, with its witnesses; of a refused decision also whom to appeal to.
 *
 * @throws PaperGap when no refusal is on record
 */
export const refusalActFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const entry = await database.caseLogEntry.findFirst({
    where: { caseId: paper.caseId, event: { in: Object.keys(REFUSALS) } },
    orderBy: { seq: 'desc' },
  })
  if (!entry) throw new PaperGap('No refusal to sign is on record in this case.')
  const { on, witnesses } = refusal.parse(entry.data)
  const people = await peopleOnPaper(database, witnesses)
  const of = REFUSALS[entry.event as keyof typeof REFUSALS]
  return {
    ...{ of, on },
    ...(of === 'decision'
      ? { appeal: decisionAdvice(paper, latestDecision(paper)) }
      : { carries: 'carries-none' }),
    witnesses: witnesses.flatMap((id) => people.get(id) ?? []),
    cite: entry.cite,
  }
}
