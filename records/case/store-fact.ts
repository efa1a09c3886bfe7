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
 * nobody is there to judge it. One that stands under its id already stays as it is.
 *
 * @example await storeFact(tx, { caseId, workflowId }, { fact, evidence: [] })
 */
export const storeFact = async (
  tx: Transaction,
  subject: { id: string; workflowId: string },
  given: { fact: FactToStore; evidence: readonly Evidence[] },
): Promise<void> => {
  const told = await keepFact(tx, subject.id, given)
  if (told) await postSignal(tx, { workflowId: subject.workflowId, name: 'fact', args: [told] })
}

/**
 * Stores a fact with its documents, without telling a workflow of it.
 *
 * @returns what a case judges: what somebody wrote in his own `words` stays in the record; null where it stands already
 */
export const keepFact = async (
  tx: Transaction,
  caseId: string,
  { fact, evidence }: { fact: FactToStore; evidence: readonly Evidence[] },
) => {
  const { id, kind, occurredOn, receivedAt, actorId, actingOrderId, data } = fact
  const under = actingOrderId === undefined ? {} : { actingOrderId }
  const row = { id, caseId, kind, occurredOn: new Date(occurredOn), receivedAt, actorId, ...under }
  const { count } = await tx.fact.createMany({ data: [{ ...row, data: { ...data } }], skipDuplicates: true })
  if (count === 0) return null
  const documents: string[] = []
  for (const document of evidence)
    documents.push(await recordDocument(tx, { ...document, caseId, factId: id, kind }))
  const { words: _words, ...shared } = data
  return { key: id, kind, occurredOn, receivedAt, actorId, ...under, documents, data: shared }
}
