import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { Transaction } from '../database.ts'
import { recordDocument } from '../document/record-document.ts'
import { postSignal } from '../outbox/post-message.ts'
import type { NoticeToServe } from './read-notice.ts'

/** How a notice was served by hand. */
export type Service =
  | { how: 'signature' | 'in-system' | 'post' }
  | { how: 'refused-to-sign'; witnesses: readonly string[] }

/** A service by hand as it was taken; `documents` are kept in the storage already. */
export type TakenService = {
  /** The request's id: its repeat makes no second fact. */
  requestId: string
  service: Service
  servedOn: Temporal.PlainDate
  receivedAt: Temporal.Instant
  actorId: string
  /** Who handed it over; null where that was the actor. */
  servedById: string | null
  documents: readonly {
    fileName: string
    mediaType: string
    size: number
    sha256: string
    storedAs: string
  }[]
}

/**
 * Records that a notice was served by hand, with its evidence, and tells its case: all in the given transaction.
 *
 * One scan for many notices is kept once and is on record in each case.
 *
 * @returns `served-before` when another request recorded it, `recorded` also for a repeat of the same request
 */
export const recordService = async (
  tx: Transaction,
  notice: NoticeToServe,
  taken: TakenService,
): Promise<'recorded' | 'served-before'> => {
  if (!(await markServed(tx, notice, taken))) return servedBefore(tx, notice, taken)
  const factId = await storeFact(tx, notice, taken)
  const documentIds: string[] = []
  for (const document of taken.documents)
    documentIds.push(
      await recordDocument(tx, {
        ...document,
        caseId: notice.caseId,
        factId,
        kind: factKind(taken.service),
        storedAt: taken.receivedAt,
        storedById: taken.actorId,
      }),
    )
  await tx.notice.update({
    where: { id: notice.id },
    data: { servedDocumentId: documentIds[0] ?? null },
  })
  if (notice.case && factId !== null)
    await postSignal(tx, {
      workflowId: notice.case.workflowId,
      name: 'fact',
      args: [factMessage(notice, taken, { factId, documentIds })],
    })
  return 'recorded'
}

const factKind = ({ how }: Service) => (how === 'refused-to-sign' ? 'refused-to-sign' : 'served')

const factData = (noticeId: string, service: Service) =>
  service.how === 'refused-to-sign'
    ? { of: 'notice', noticeId, witnesses: [...service.witnesses] }
    : { of: 'notice', noticeId, how: service.how }

const storeFact = async (
  tx: Transaction,
  notice: NoticeToServe,
  taken: TakenService,
): Promise<string | null> => {
  if (notice.caseId === null) return null
  const id = factIdOf(taken.requestId, notice.id)
  await tx.fact.create({
    data: {
      id,
      caseId: notice.caseId,
      kind: factKind(taken.service),
      occurredOn: `${taken.servedOn}T00:00:00Z`,
      receivedAt: taken.receivedAt.toString(),
      actorId: taken.actorId,
      data: factData(notice.id, taken.service),
    },
  })
  return id
}

/** Of two requests at once only one finds the notice not served yet; what a mail has served stays as it is. */
const markServed = async (tx: Transaction, notice: NoticeToServe, taken: TakenService): Promise<boolean> => {
  const { count } = await tx.notice.updateMany({
    where: { id: notice.id, servedOn: null, outcome: { not: 'withdrawn' } },
    data: {
      outcome: 'served',
      channel: 'hand',
      servedOn: `${taken.servedOn}T00:00:00Z`,
      servedHow: taken.service.how,
      servedById: taken.servedById,
      settledAt: taken.receivedAt.toString(),
    },
  })
  return count === 1
}

const servedBefore = async (tx: Transaction, { id }: NoticeToServe, { requestId }: TakenService) =>
  (await tx.fact.count({ where: { id: factIdOf(requestId, id) } })) === 1 ? 'recorded' : 'served-before'

const factMessage = (
  notice: NoticeToServe,
  taken: TakenService,
  { factId, documentIds }: { factId: string; documentIds: readonly string[] },
): JsonValue => ({
  key: factId,
  kind: factKind(taken.service),
  occurredOn: taken.servedOn.toString(),
  receivedAt: taken.receivedAt.toString(),
  actorId: taken.actorId,
  documents: documentIds,
  data: factData(notice.id, taken.service),
})

/** The same request about the same notice is the same fact: a uuid of both (RFC 9562, version 8). */
const factIdOf = (requestId: string, noticeId: string): string => {
  const hex = createHash('sha256').update(`${requestId}/${noticeId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
