import type { Transaction } from '../../records/database.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { attemptOfGround, heldProceeding } from '../../records/head-order/follow-order.ts'
import {
  findProceeding,
  isRecorded,
  type ProceedingOf,
  type ProceedingRecord,
  recordProceedingEvents,
} from '../../records/head-order/order-proceedings.ts'
import { sendOrderNotices, tellFollower } from '../../records/head-order/tell-follower.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import type { ProceedingVerdict } from '../../regulation/head-order/judge-disposal.ts'
import type { ProceedingEvent } from '../../regulation/head-order/proceeding-event.ts'
import type { ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { conflict, notFound, unlawful } from '../problem.ts'
import type { Upload } from '../upload.ts'
import { type ProceedingAnswer, proceedingOf } from './proceeding-answer.ts'

/** The proceeding of a decision, held until the transaction ends; null where nothing is awaited of it. */
export const proceedingToActOn = async (
  { clock, settings }: Pick<ActContext, 'clock' | 'settings'>,
  tx: Transaction,
  of: ProceedingOf,
): Promise<ProceedingRecord | null> => {
  const attempt = await attemptOfGround(tx, of)
  const at = clock.now().toString({ fractionalSecondDigits: 3 })
  return heldProceeding(tx, { ...of, at, attempt }, settings.orderTerm)
}

type Recorded = { record: ProceedingRecord; events: readonly ProceedingEvent[] }

/** Records events of a proceeding by whoever acts, and tells whatever follows it; to be called while it is held. */
export const recordActs = async (
  { requestId: key, actor, clock }: ActContext,
  tx: Transaction,
  { record, events }: Recorded,
): Promise<void> => {
  const at = clock.now().toString({ fractionalSecondDigits: 3 })
  const by = { events, at, actorId: actor.accountId, key }
  const { noticeIds } = await recordProceedingEvents(tx, record, by)
  await sendOrderNotices(tx, key, noticeIds)
  await tellFollower(tx, record.state, { key, at })
}

/** Puts documents on record with a case, as what they prove. */
export const recordDocuments = async (
  { actor, clock }: Pick<ActContext, 'actor' | 'clock'>,
  tx: Transaction,
  { caseId, kind, documents }: { caseId: string; kind: string; documents: readonly KeptDocument[] },
): Promise<void> => {
  for (const document of documents)
    await recordDocument(tx, {
      ...{ ...document, caseId, kind, factId: null },
      storedAt: clock.now(),
      storedById: actor.accountId,
    })
}

/** `round`: of which decision; the last one's when left out. */
type Given = { caseId: string; documents: readonly Upload[]; round?: number }
type Judge = (record: ProceedingRecord, tx: Transaction) => ProceedingVerdict | Promise<ProceedingVerdict>

/**
 * An act on the way to an order: judged and recorded on the spot, with its documents, also while the engine is away; a
 * repeat under the same key changes nothing.
 *
 * @throws Problem `conflict` while there is no decision on whose ground something could be ordered; `unlawful`
 */
export const onProceeding = async (
  context: ActContext,
  { caseId, documents, round }: Given,
  judge: Judge,
): Promise<ProceedingAnswer> => {
  const { database, requestId } = context
  const lastRound = async () => (await readCaseState(database, caseId)).decisions.at(-1)?.round ?? 0
  const of = { caseId, round: round ?? (await lastRound()) }
  await keepDocuments(context, { uploads: documents, field: 'documents' }, (kept) =>
    database.$transaction(async (tx) => {
      const record = await proceedingToActOn(context, tx, of)
      if (!record) throw conflict('There is no decision yet on whose ground something could be ordered.')
      if (await isRecorded(tx, record, requestId)) return
      const verdict = await judge(record, tx)
      if (verdict.outcome === 'refused') throw unlawful({ detail: verdict.reason, cite: verdict.cite })
      await recordActs(context, tx, { record, events: verdict.events })
      await recordDocuments(context, tx, { caseId, kind: 'head-order', documents: kept })
    }),
  )
  const stored = await findProceeding(database, of)
  if (!stored) throw notFound()
  return proceedingOf(stored.state)
}
