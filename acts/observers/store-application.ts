import { recordDocument } from '../../records/document/record-document.ts'
import {
  type NewObserver,
  storeObserver,
  unitOfMeeting,
} from '../../records/observers/observer-applications.ts'
import type { ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { numberIncoming } from '../register/number-incoming.ts'
import type { Upload } from '../upload.ts'
import { newReceipt } from './receipt-number.ts'

/** An application before its copies are kept and its receipt is given. */
export type Applied = Omit<NewObserver, 'id' | 'receipt' | 'documentIds' | 'registeredById' | 'language'>

/** Keeps the copies of an application and puts it on record with a new receipt, under the id of the request. */
export const storeApplication = (
  context: ActContext,
  applied: Applied,
  uploads: readonly Upload[],
): Promise<void> =>
  keepDocuments(context, { uploads, field: 'documents' }, (documents) => record(context, applied, documents))

const record = (context: ActContext, applied: Applied, documents: readonly KeptDocument[]): Promise<void> => {
  const { database, actor, clock, requestId, language } = context
  return database.$transaction(async (tx) => {
    const documentIds: string[] = []
    for (const document of documents)
      documentIds.push(
        await recordDocument(tx, {
          ...document,
          ...{ caseId: null, factId: null, kind: 'observer-application' },
          ...{ storedAt: clock.now(), storedById: actor.accountId },
        }),
      )
    await storeObserver(tx, {
      ...applied,
      ...{ id: requestId, receipt: newReceipt(), documentIds, language },
      registeredById: actor.accountId,
    })
    const unitId = await unitOfMeeting(tx, applied.meetingId)
    const cameIn = { title: 'observer-application', id: requestId, unitId, caseId: null } as const
    const documentId = documentIds[0] ?? null
    await numberIncoming(tx, context, { ...cameIn, correspondent: applied.fullName, documentId })
  })
}
