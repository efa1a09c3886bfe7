import { z } from 'zod'
import { findCase } from '../../records/case/find-case.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import {
  absencesOf,
  type HeadOrderRecord,
  isSuspended,
  listHeadOrders,
  storeHeadOrder,
} from '../../records/head-order/head-orders.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { HEAD_ORDERS, type HeadOrder } from '../../regulation/head-order/head-order.ts'
import { judgeOrder } from '../../regulation/head-order/judge-order.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound, unlawful } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { type OrderAnswer, orderOf } from './order-answer.ts'

const words = z.string().trim().min(1).max(2_000)

const input = z.strictObject({
  caseId: z.uuid(),
  kind: z.enum(HEAD_ORDERS),
  number: z.string().trim().min(1).max(100),
  orderedOn: z.iso.date(),
  effectiveOn: z.iso.date().optional().meta({ description: 'The day of dismissal.' }),
  reserveList: words
    .optional()
    .meta({ description: 'The list of the personnel reserve, where the act has one.' }),
  post: words.optional().meta({ description: 'Of promotion and demotion.' }),
  reason: words.optional().meta({ description: 'Why nothing is ordered.' }),
  disposalFrom: z.iso.date().optional(),
  disposalUntil: z.iso.date().optional(),
  disposalExceptional: words.optional().meta({ description: 'Why disposal takes up to two months.' }),
  offeredOn: z.iso.date().optional().meta({ description: 'When the lower post was offered in writing.' }),
  offer: z.enum(['accepted', 'refused']).optional(),
  atOnce: words.optional().meta({ description: 'Why it is carried out although a complaint suspends it.' }),
  documents: z.array(uploadSchema).max(10).default([]),
})
type Input = z.infer<typeof input>

/** Records what the head ordered on the ground of the last decision: never automatic (para 22; arts. 46-1, 52, 81(6)). */
export const enterHeadOrder: Act<Input, OrderAnswer> = {
  name: 'enter-head-order',
  input,
  permitted: (context, { caseId }) => permit(context, 'enter-head-order', { caseId }),
  perform: async (context, given) => {
    const { database, requestId, clock } = context
    const before = (await listHeadOrders(database, given.caseId)).find(({ id }) => id === requestId)
    const state = await readCaseState(database, given.caseId)
    if (before) return orderOf(before, state)
    if (given.orderedOn > clock.today().toString())
      throw invalid('orderedOn', `${given.orderedOn} lies ahead`)
    const record = await judged(context, given, state)
    await keepDocuments(context, { uploads: given.documents, field: 'documents' }, (documents) =>
      store(context, record, documents),
    )
    return orderOf(record, state)
  },
}

const judged = async (
  { database, requestId, clock }: ActContext,
  given: Input,
  { frame, decisions }: CaseState,
): Promise<HeadOrderRecord> => {
  const { caseId } = given
  const [found, orders] = await Promise.all([findCase(database, caseId), listHeadOrders(database, caseId)])
  const decision = decisions.at(-1)
  if (!found) throw notFound()
  if (!decision) throw conflict('There is no decision yet on whose ground something could be ordered.')
  const { round } = decision
  if (orders.some((order) => order.round === round))
    throw conflict('The order on this decision was entered already.')
  const order = orderFrom(given)
  const ruling = judgeOrder(
    {
      ruleset: frame.ruleset,
      calendar: frame.calendar,
      decision: decision.decision,
      decidedOn: decision.on,
      absences: await absencesOf(database, found.employeeId),
      complaint: (await isSuspended(database, { caseId, round })) ? 'suspends' : 'none',
    },
    order,
  )
  if (ruling.outcome === 'refused') throw unlawful({ detail: ruling.reason, cite: ruling.cite })
  return {
    ...{ id: requestId, caseId, round, decision: decision.decision, number: given.number, order },
    cite: [...ruling.cite],
    enteredAt: new Date(clock.now().epochMilliseconds),
  }
}

const orderFrom = (given: Input): HeadOrder => {
  const { disposalFrom, disposalUntil, disposalExceptional, offeredOn, offer } = given
  if ((disposalFrom === undefined) !== (disposalUntil === undefined))
    throw invalid('disposalUntil', 'disposal has a first and a last day')
  if ((offeredOn === undefined) !== (offer === undefined))
    throw invalid('offer', 'an offer has its day and the answer to it')
  return {
    kind: given.kind,
    orderedOn: given.orderedOn,
    effectiveOn: given.effectiveOn ?? null,
    reserveList: given.reserveList ?? null,
    post: given.post ?? null,
    reason: given.reason ?? null,
    disposal:
      disposalFrom === undefined || disposalUntil === undefined
        ? null
        : { from: disposalFrom, until: disposalUntil, exceptional: disposalExceptional ?? null },
    offer: offeredOn === undefined || offer === undefined ? null : { on: offeredOn, answer: offer },
    atOnce: given.atOnce ?? null,
  }
}

const store = (
  { database, actor, clock }: ActContext,
  record: HeadOrderRecord,
  documents: readonly KeptDocument[],
): Promise<void> =>
  database.$transaction(async (tx) => {
    const enteredAt = record.enteredAt.toISOString()
    await storeHeadOrder(tx, { ...record, enteredAt, enteredById: actor.accountId })
    for (const document of documents)
      await recordDocument(tx, {
        ...document,
        caseId: record.caseId,
        factId: null,
        kind: 'head-order',
        storedAt: clock.now(),
        storedById: actor.accountId,
      })
  })
