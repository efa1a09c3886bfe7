import { z } from 'zod'
import { findCase } from '../../records/case/find-case.ts'
import type { Transaction } from '../../records/database.ts'
import {
  absencesOf,
  type HeadOrderRecord,
  isSuspended,
  listHeadOrders,
  storeHeadOrder,
} from '../../records/head-order/head-orders.ts'
import type { ProceedingRecord } from '../../records/head-order/order-proceedings.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import { HEAD_ORDERS } from '../../regulation/head-order/head-order.ts'
import { judgeOrder } from '../../regulation/head-order/judge-order.ts'
import { came } from '../../regulation/head-order/proceeding-event.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound, unlawful } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { proceedingToActOn, recordActs, recordDocuments } from './on-proceeding.ts'
import { type OrderAnswer, orderOf } from './order-answer.ts'
import { orderFrom } from './order-from.ts'

const words = z.string().trim().min(1).max(2_000)

const input = z.strictObject({
  caseId: z.uuid(),
  kind: z.enum(HEAD_ORDERS),
  number: z.string().trim().min(1).max(100),
  orderedOn: z.iso.date(),
  signedBy: z.uuid().optional().meta({
    description: 'Who signed it on paper, where the personnel service enters it for him.',
  }),
  effectiveOn: z.iso.date().optional().meta({ description: 'The day of dismissal.' }),
  reserveList: words
    .optional()
    .meta({ description: 'The list of the personnel reserve, where the act has one.' }),
  post: words.optional().meta({ description: 'Of promotion; of demotion it is the one that was accepted.' }),
  reason: words.optional().meta({ description: 'Why nothing is ordered.' }),
  atOnce: words.optional().meta({ description: 'Why it is carried out although a complaint suspends it.' }),
  documents: z.array(uploadSchema).max(10).default([]),
})
type Input = z.infer<typeof input>

/**
 * Records what the head ordered on the ground of the last decision: never automatic, and not released without whom to
 * appeal to, until when and how (para 22; arts. 46-1, 52, 53, 81(6)).
 */
export const enterHeadOrder: Act<Input, OrderAnswer> = {
  name: 'enter-head-order',
  input,
  permitted: (context, { caseId }) => permit(context, 'enter-head-order', { caseId }),
  perform: async (context, given) => {
    const { database, requestId, clock } = context
    const state = await readCaseState(database, given.caseId)
    const before = (await listHeadOrders(database, given.caseId)).find(({ id }) => id === requestId)
    if (before) return orderOf(before, state)
    if (given.orderedOn > clock.today().toString())
      throw invalid('orderedOn', `${given.orderedOn} lies ahead`)
    const decision = state.decisions.at(-1)
    if (!decision) throw conflict('There is no decision yet on whose ground something could be ordered.')
    const record = await keepDocuments(
      context,
      { uploads: given.documents, field: 'documents' },
      (documents) => store(context, given, { state, decision, documents }),
    )
    return orderOf(record, state)
  },
}

type Standing = { state: CaseState; decision: DecisionRecord; documents: readonly KeptDocument[] }

const store = (context: ActContext, given: Input, standing: Standing): Promise<HeadOrderRecord> => {
  const { database } = context
  const { caseId } = given
  const { round } = standing.decision
  return database.$transaction(async (tx) => {
    const proceeding = await proceedingToActOn(context, tx, { caseId, round })
    const record = await judged(context, tx, { given, proceeding, standing })
    const enteredAt = record.enteredAt.toISOString()
    await storeHeadOrder(tx, { ...record, enteredAt })
    await recordDocuments(context, tx, { caseId, kind: 'head-order', documents: standing.documents })
    if (proceeding) {
      const { kind, orderedOn: on } = record.order
      const appealUntil = releasable(record, standing.state)
      const ordered = came('Ordered', { orderId: record.id, kind, on, appealUntil }, record.cite)
      await recordActs(context, tx, { record: proceeding, events: [ordered] })
    }
    return record
  })
}

/** The last day to appeal against an order. @throws Problem `unlawful` where nobody could be told of one */
const releasable = ({ order }: HeadOrderRecord, { frame }: CaseState): string => {
  const { until, cite } = appealAdvice(frame, { on: order.orderedOn, acquaintedOn: null })
  if (until !== null) return until
  throw unlawful({
    detail: 'An order is not released without whom to appeal to, until when and how.',
    cite,
  })
}

type Judging = { given: Input; proceeding: ProceedingRecord | null; standing: Standing }

const judged = async (
  { requestId, clock, actor }: ActContext,
  tx: Transaction,
  { given, proceeding, standing }: Judging,
): Promise<HeadOrderRecord> => {
  const { caseId, number, signedBy } = given
  const { frame } = standing.state
  const { round, decision, on: decidedOn } = standing.decision
  const [found, orders] = await Promise.all([findCase(tx, caseId), listHeadOrders(tx, caseId)])
  if (!found) throw notFound()
  const entered = proceeding
    ? proceeding.state.status === 'ordered'
    : orders.some((order) => order.round === round)
  if (entered) throw conflict('The order on this decision was entered already.')
  const order = orderFrom(given, proceeding?.state ?? null)
  const { ruleset, calendar } = frame
  const complaint = (await isSuspended(tx, { caseId, round })) ? 'suspends' : 'none'
  const absences = await absencesOf(tx, found.employeeId)
  const ruling = judgeOrder({ ruleset, calendar, decision, decidedOn, absences, complaint }, order)
  if (ruling.outcome === 'refused') throw unlawful({ detail: ruling.reason, cite: ruling.cite })
  return {
    ...{ id: requestId, caseId, round, decision, number, order, cite: [...ruling.cite] },
    ...{ signedById: signedBy ?? actor.employeeId, enteredById: actor.accountId },
    enteredAt: new Date(clock.now().epochMilliseconds),
  }
}
