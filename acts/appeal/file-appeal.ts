import { z } from 'zod'
import { findAppeal } from '../../records/appeal/read-appeals.ts'
import { storeAppeal } from '../../records/appeal/store-appeal.ts'
import { tookPart } from '../../records/appeal/took-part.ts'
import { findCase } from '../../records/case/find-case.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { type HeadOrderRecord, listHeadOrders } from '../../records/head-order/head-orders.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { appealLimit } from '../../regulation/appeal/appeal-rules.ts'
import type { FiledAppeal } from '../../regulation/appeal/appeal-state.ts'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import { APPEAL, appealWorkflowId } from '../../workflows/appeal/input.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { numberIncoming } from '../register/number-incoming.ts'
import { uploadSchema } from '../upload.ts'
import { type AppealAnswer, appealOf } from './appeal-answer.ts'

const input = z.strictObject({
  caseId: z.uuid(),
  filedOn: z.iso
    .date()
    .optional()
    .meta({ description: 'The day on which it was handed in; today if left out.' }),
  round: z.coerce
    .number()
    .int()
    .min(1)
    .max(2)
    .optional()
    .meta({ description: 'Against the decision of which round; of the last one if left out.' }),
  order: z.uuid().optional().meta({
    description: 'Against this order of the head; against the decision of the round if left out.',
  }),
  statement: z.string().trim().min(1).max(20_000).optional(),
  documents: z.array(uploadSchema).max(10).default([]),
})
type Input = z.infer<typeof input>

/**
 * Takes an appeal against a decision or an order on its ground, of the employee or handed in on paper: always, also late, also while no worker
 * runs; its number and day are its receipt (para 23, art. 53).
 */
export const fileAppeal: Act<Input, AppealAnswer> = {
  name: 'file-appeal',
  input,
  permitted: (context, { caseId }) => permit(context, 'file-appeal', { caseId }),
  perform: async (context, given) => {
    const before = await findAppeal(context.database, context.requestId)
    if (before) return appealOf(before)
    const filed = await filedFrom(context, given)
    await keepDocuments(context, { uploads: given.documents, field: 'documents' }, (documents) =>
      store(context, { filed, given, documents }),
    )
    const stored = await findAppeal(context.database, context.requestId)
    if (!stored) throw notFound()
    return appealOf(stored)
  },
}

const filedFrom = async (context: ActContext, given: Input): Promise<FiledAppeal> => {
  const { database, clock, requestId, settings } = context
  const found = await findCase(database, given.caseId)
  if (!found) throw notFound()
  const today = clock.today().toString()
  const filedOn = given.filedOn ?? today
  if (filedOn > today) throw invalid('filedOn', `${filedOn} lies ahead`)
  const { frame, decisions } = await readCaseState(database, given.caseId)
  const decision = decisionOf(decisions, given.round)
  if (filedOn < decision.on) throw invalid('filedOn', `is before the decision, of ${decision.on}`)
  const order = await orderOf(context, given, decision)
  if (order && filedOn < order.order.orderedOn)
    throw invalid('filedOn', `is before the order, of ${order.order.orderedOn}`)
  const limitOn = appealLimit(frame, order ? { on: order.order.orderedOn, acquaintedOn: null } : decision)
  if (limitOn === null) throw conflict('The ruleset of this case knows no appeal.')
  return {
    appealId: requestId,
    caseId: given.caseId,
    caseWorkflowId: found.workflowId,
    ruleset: frame.ruleset,
    calendar: frame.calendar,
    leadDays: settings.notices.reminderDays,
    kind: frame.kind,
    round: decision.round,
    decision: decision.decision,
    decidedOn: decision.on,
    orderId: order?.id ?? null,
    attended: decision.decided.attended,
    filedOn,
    registeredOn: today,
    limitOn,
    barred: [
      ...(await tookPart(database, decision.decided.meetingId)),
      ...(order ? [order.signedById ?? order.enteredById] : []),
    ],
  }
}

/** The order that the appeal is against; null: it is against the decision. */
const orderOf = async (
  { database }: ActContext,
  { caseId, order }: Input,
  { round }: DecisionRecord,
): Promise<HeadOrderRecord | null> => {
  if (order === undefined) return null
  const found = (await listHeadOrders(database, caseId)).find(({ id }) => id === order)
  if (!found || found.round !== round) throw invalid('order', 'is no order on this decision')
  return found
}

const decisionOf = (decisions: CaseState['decisions'], round: number | undefined): DecisionRecord => {
  const found =
    round === undefined ? decisions.at(-1) : decisions.find((decision) => decision.round === round)
  if (!found) throw conflict('There is no decision yet that an appeal could be against.')
  return found
}

const store = (
  context: ActContext,
  { filed, given, documents }: { filed: FiledAppeal; given: Input; documents: readonly KeptDocument[] },
) => {
  const { database, actor, clock } = context
  const filedAt = clock.now().toString({ fractionalSecondDigits: 3 })
  const { appealId, caseId } = filed
  return database.$transaction(async (tx) => {
    await storeAppeal(tx, {
      filed,
      filedAt,
      filedBy: actor.accountId,
      statement: given.statement ?? null,
      start: { workflowId: appealWorkflowId(appealId), type: APPEAL },
    })
    const kept: string[] = []
    for (const document of documents)
      kept.push(
        await recordDocument(tx, {
          ...{ ...document, caseId, factId: null, kind: 'appeal' },
          ...{ storedAt: clock.now(), storedById: actor.accountId },
        }),
      )
    const { personnelUnitId: unitId } = await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { personnelUnitId: true },
    })
    const cameIn = { title: 'appeal', id: appealId, unitId, caseId, correspondent: null } as const
    await numberIncoming(tx, context, { ...cameIn, documentId: kept[0] ?? null })
  })
}
