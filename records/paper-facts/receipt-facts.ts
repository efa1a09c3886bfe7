import { almatyDay } from '../../regulation/almaty-day.ts'
import type { Database } from '../database.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'

/** What the employee himself brings, and is given a receipt for. */
const BROUGHT = ['disagreement', 'shorter-notice-consent', 'missed', 'information']

/**
 * The receipt for what was last handed in: what it was, when it was taken, its documents with their hashes.
 *
 * @throws PaperGap when nothing was handed in
 */
export const receiptFacts = async ({ caseId }: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const fact = await database.fact.findFirst({
    where: { caseId, kind: { in: BROUGHT } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    include: { documents: { orderBy: { id: 'asc' } } },
  })
  if (!fact) throw new PaperGap('Nothing was handed in that a receipt could be given for.')
  return {
    fact: fact.id,
    of: fact.kind,
    receivedOn: almatyDay(fact.receivedAt.toISOString()).toString(),
    documents: fact.documents.map(({ fileName, sha256, size }) => ({ fileName, sha256, size })),
  }
}
