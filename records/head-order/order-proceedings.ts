import { randomUUID } from 'node:crypto'
import { awaitOrder } from '../../regulation/head-order/apply-proceeding-event.ts'
import { ORDERS_OF } from '../../regulation/head-order/head-order.ts'
import {
  type AwaitedOrder,
  attemptOf,
  type OrderProceeding,
  proceedingKey,
} from '../../regulation/head-order/order-proceeding.ts'
import { dutiesOfProceeding } from '../../regulation/head-order/proceeding-duties.ts'
import { came, type ProceedingEvent } from '../../regulation/head-order/proceeding-event.ts'
import { nextProceedingMoment } from '../../regulation/head-order/proceeding-moments.ts'
import { type ProceedingStep, proceedingStep } from '../../regulation/head-order/proceeding-step.ts'
import { replaceTasks } from '../case/replace-tasks.ts'
import { CHAIN_START, chained } from '../chain.ts'
import type { Database, Transaction } from '../database.ts'
import { lock } from '../lock.ts'

/** Which proceeding: there is one for each round that ended with a decision. */
export type ProceedingOf = { caseId: string; round: number }

/** A proceeding as it stands on record. */
export type ProceedingRecord = { id: string; seq: number; state: OrderProceeding }

/** The proceeding of a round; null while none was opened. */
export const findProceeding = async (
  database: Pick<Database, 'orderProceeding'>,
  { caseId, round }: ProceedingOf,
): Promise<ProceedingRecord | null> => {
  const found = await database.orderProceeding.findUnique({
    where: { caseId_round: { caseId, round } },
    select: { id: true, seq: true, state: true },
  })
  return found && { ...found, state: found.state as unknown as OrderProceeding }
}

/** The proceedings of a case, in the order of its rounds. */
export const listProceedings = async (database: Database, caseId: string): Promise<ProceedingRecord[]> => {
  const found = await database.orderProceeding.findMany({
    where: { caseId },
    orderBy: { round: 'asc' },
    select: { id: true, seq: true, state: true },
  })
  return found.map((row) => ({ ...row, state: row.state as unknown as OrderProceeding }))
}

/** Did an act that was sent under this key happen already? */
export const isRecorded = async (tx: Transaction, { id }: ProceedingRecord, key: string): Promise<boolean> =>
  (await tx.orderLogEntry.count({ where: { proceedingId: id, data: { path: ['key'], equals: key } } })) > 0

/** Holds a proceeding until the transaction ends: acts and time take their turns. */
export const lockProceeding = (tx: Transaction, { caseId, round }: ProceedingOf): Promise<number> =>
  lock(tx, `head-order/${caseId}/${round}`)

/**
 * Opens the proceeding of a decision, with its first log entry and its task. To be called under its lock.
 *
 * @param at RFC 3339
 */
export const openProceeding = async (
  tx: Transaction,
  awaited: Omit<AwaitedOrder, 'proceedingId'>,
  at: string,
): Promise<ProceedingRecord> => {
  const id = randomUUID()
  const { caseId, round } = awaited
  const whole = { ...awaited, proceedingId: id }
  const state = awaitOrder(whole)
  await tx.orderProceeding.create({
    data: { ...columnsOf(state), id, caseId, round, seq: 0 },
  })
  const first = proceedingStep({ state, seq: 0, at, actorId: null }, [came('OrderAwaited', whole, [])])
  await recordProceeding(tx, { id, seq: 0, state }, { step: first, at })
  return { id, seq: first.entries.length, state: first.state }
}

/** Is an order awaited on the ground of a decision? @example awaitsOrder('corresponds') //=> false */
export const awaitsOrder = (decision: AwaitedOrder['decision']): boolean => ORDERS_OF[decision].length > 0

/** What is recorded: a step, and the RFC 3339 instant at which it is. */
export type Recording = { step: ProceedingStep; at: string }

/**
 * Records a step of a proceeding under its lock: log entries linked to those before, the proceeding as it stands, the
 * tasks of its case, its notices.
 *
 * @returns the notices that are queued, to be delivered
 */
export const recordProceeding = async (
  tx: Transaction,
  { id }: ProceedingRecord,
  { step, at }: Recording,
): Promise<string[]> => {
  const { entries, state } = step
  const { caseId, round } = state.awaited
  const head = await tx.orderLogEntry.findFirst({
    where: { proceedingId: id },
    orderBy: { seq: 'desc' },
    select: { hash: true },
  })
  const rows = chained(
    head?.hash ?? CHAIN_START,
    entries.map((entry) => ({ ...entry, recordedAt: new Date(entry.recordedAt).toISOString() })),
  )
  await tx.orderLogEntry.createMany({
    data: rows.map(({ cite, data, ...row }) => ({
      ...row,
      proceedingId: id,
      cite: [...cite],
      data: data as object,
    })),
  })
  const seq = entries.at(-1)?.seq
  await tx.orderProceeding.update({
    where: { id },
    data: { ...columnsOf(state), ...(seq === undefined ? {} : { seq }) },
  })
  await replaceTasks(tx, { caseId, origin: `head-order/${round}`, tasks: dutiesOfProceeding(state) })
  return queueNotices(tx, step, { caseId, at })
}

/** Events of a proceeding by whoever acts, recorded under its lock. @returns the notices to be delivered */
export const recordProceedingEvents = async (
  tx: Transaction,
  record: ProceedingRecord,
  given: { events: readonly ProceedingEvent[]; at: string; actorId: string | null; key?: string },
): Promise<{ step: ProceedingStep; noticeIds: string[] }> => {
  const { events, at, actorId, key } = given
  const plain = proceedingStep({ ...record, at, actorId }, events)
  const keyed = plain.entries.map((entry) => ({ ...entry, data: { ...Object(entry.data), key } }))
  const step = key === undefined ? plain : { ...plain, entries: keyed }
  return { step, noticeIds: await recordProceeding(tx, record, { step, at }) }
}

const columnsOf = (state: OrderProceeding) => ({
  workflowId: proceedingKey({ ...state.awaited, attempt: attemptOf(state) }),
  status: state.status,
  limitOn: state.limitOn === null ? null : new Date(state.limitOn),
  nextMomentAt: nextProceedingMoment(state)?.at ?? null,
  state: state as object,
})

const queueNotices = async (
  tx: Transaction,
  { notices }: ProceedingStep,
  { caseId, at }: { caseId: string; at: string },
): Promise<string[]> => {
  const rows = notices.map(({ params, cite, ...notice }) => ({
    ...notice,
    ...{ id: randomUUID(), caseId, params, cite: [...cite], outcome: 'queued', queuedAt: at },
  }))
  if (rows.length > 0) await tx.notice.createMany({ data: rows })
  return rows.map(({ id }) => id)
}
