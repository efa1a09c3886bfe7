import type { Database } from '../database.ts'
import { type CaseOnPaper, termClause } from './case-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'

/**
 * The inventory of the dossier: each document on record with its hash, and what was sent without. Para 15, art. 48(10).
 *
 * @throws PaperGap while the case has no document
 */
export const dossierFacts = async (
  { caseId, state, ruleset }: CaseOnPaper,
  database: Database,
): Promise<PaperFacts> => {
  const cite = termClause(ruleset, 'dossier')
  const documents = await database.document.findMany({
    // What is made from the record is no evidence of it.
    where: { caseId, NOT: { kind: { startsWith: 'paper/' } } },
    orderBy: [{ storedAt: 'asc' }, { id: 'asc' }],
    include: { fact: { select: { occurredOn: true } } },
  })
  if (documents.length === 0)
    throw new PaperGap('The case has no documents: its inventory would be empty.', cite)
  const { dossier } = state.current
  return {
    documents: documents.map(({ kind, fileName, sha256, fact }) => ({
      ...{ kind, fileName, sha256 },
      on: fact?.occurredOn.toISOString().slice(0, 10) ?? null,
    })),
    sentOn: dossier?.sentOn ?? null,
    missing: (dossier?.missing ?? []).map(({ item, reason }) => ({ item, reason })),
    cite,
  }
}
