import type { CaseFact, JsonValue } from '../../regulation/course/facts.ts'
import type { Database, Transaction } from '../database.ts'
import { type DocumentEntry, recordDocument } from '../document/record-document.ts'
import { postSignal } from '../outbox/post-message.ts'

/** A fact as it was taken, before its documents have ids. */
export type FactToStore = Omit<CaseFact, 'key' | 'documents' | 'actorId' | 'data'> & {
  id: string
  actorId: string
  data: { readonly [key: string]: JsonValue }
}

type Evidence = Omit<DocumentEntry, 'caseId' | 'factId' | 'kind'>

/** Is there a fact under this id already? A repeated request finds its own. */
export const findFact = (database: Pick<Database, 'fact'>, id: string) =>
  database.fact.findUnique({
    where: { id },
    select: { id: true, caseId: true, kind: true, occurredOn: true, receivedAt: true },
  })

/**
 * Stores a fact with its documents and leaves it for the case, all in one transaction: nothing of it is lost while
 * nobody is there to judge it.
 *
 * @example await storeFact(tx, { caseId, workflowId }, { fact, evidence: [] })
 */
export const storeFact = async (
  tx: Transaction,
  { id: caseId, workflowId }: { id: string; workflowId: string },
  { fact, evidence }: { fact: FactToStore; evidence: readonly Evidence[] },
): Promise<void> => {
  const { id, kind, occurredOn, receivedAt, actorId, data } = fact
  await tx.fact.create({
    data: { id, caseId, kind, occurredOn: new Date(occurredOn), receivedAt, actorId, data: { ...data } },
  })
  const documents: string[] = []
  for (const document of evidence)
    documents.push(await recordDocument(tx, { ...document, caseId, factId: id, kind }))
  const told = { key: id, kind, occurredOn, receivedAt, actorId, documents, data }
  await postSignal(tx, { workflowId, name: 'fact', args: [told] })
}
