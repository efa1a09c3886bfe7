import { randomUUID } from 'node:crypto'
import { readOrMakeAccount } from '../records/access/account.ts'
import { recordStep } from '../records/case/record-step.ts'
import { isCourse } from '../records/case-reading/read-case.ts'
import type { Database } from '../records/database.ts'
import { take } from '../regulation/course/course.ts'
import type { CaseFact } from '../regulation/course/facts.ts'

/** What somebody does in a case, with a document that shows it. */
type Acted = {
  caseId: string
  by: string
  kind: CaseFact['kind']
  data: object
  occurredOn: string
  receivedAt: string
}

/** Puts on record what somebody did in a case: the fact, its document, and the step that the case took of it. */
export const actedOnRecord = async (
  database: Database,
  { caseId, by, kind, data, occurredOn, receivedAt }: Acted,
): Promise<{ factId: string; documentId: string }> => {
  const [factId, documentId] = [randomUUID(), randomUUID()]
  const { accountId } = await readOrMakeAccount(database, by)
  const told = { caseId, kind, receivedAt, occurredOn: new Date(occurredOn), actorId: accountId }
  await database.fact.create({ data: { ...told, id: factId, data } })
  await database.document.create({
    data: {
      ...{ id: documentId, caseId, factId, kind, fileName: 'scan.pdf', mediaType: 'application/pdf' },
      ...{ size: 10, sha256: '0'.repeat(64), storedAs: documentId, storedAt: receivedAt },
      storedById: accountId,
    },
  })
  const { state } = await database.case.findUniqueOrThrow({ where: { id: caseId } })
  if (!isCourse(state)) throw new Error('the case has not taken its first step')
  const fact = {
    key: factId,
    kind,
    occurredOn,
    receivedAt,
    actorId: accountId,
    documents: [documentId],
    data,
  }
  const { step } = take(state, fact as CaseFact, randomUUID)
  if (step) await recordStep(database, step)
  return { factId, documentId }
}
