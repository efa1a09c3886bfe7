import { z } from 'zod'
import { findAnnulment, storeAnnulment } from '../../records/annulment/store-annulment.ts'
import { findCase } from '../../records/case/find-case.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { annulledWindow, FALSIFIED } from '../../regulation/annulment/annulled-window.ts'
import { ANNULMENT, annulmentWorkflowId } from '../../workflows/annulment/input.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { higherCommissionOf } from '../permission/higher-commission.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound, type Problem } from '../problem.ts'
import { uploadSchema } from '../upload.ts'

const input = z.strictObject({
  caseId: z.uuid(),
  actNumber: z.string().trim().min(1).max(100),
  actOn: z.iso.date(),
  falsified: z.array(z.enum(FALSIFIED)).min(1).max(2),
  reasons: z.string().trim().min(1).max(20_000),
  documents: z.array(uploadSchema).max(10).default([]),
})
type Input = z.infer<typeof input>

/** What annulling a certification answers: the window of the case that follows. */
export const annulmentAnswer = z.object({
  id: z.uuid(),
  case: z.uuid(),
  round: z.int(),
  window: z.object({ from: z.iso.date(), to: z.iso.date() }),
  cite: z.array(z.string()),
})
type Answer = z.infer<typeof annulmentAnswer>

/**
 * A higher head or a higher commission annuls a certification whose tests or standards were falsified; a new case is
 * opened that names the old one (para 35, art. 50(8-1)). Nobody who is not higher may.
 */
export const annulCertification: Act<Input, Answer> = {
  name: 'annul-certification',
  input,
  permitted: (context, { caseId }) => permit(context, 'annul-certification', { caseId }),
  perform: async (context, given) => {
    const taken = await check(context, given)
    await keepDocuments(context, { uploads: given.documents, field: 'documents' }, (documents) =>
      store(context, { given, documents, taken }),
    )
    const { from, to, cite } = annulledWindow(taken.frame, given.actOn)
    const { round } = taken.decision
    return { id: context.requestId, case: given.caseId, round, window: { from, to }, cite: [...cite] }
  },
}

const check = async ({ database, clock, requestId }: ActContext, given: Input) => {
  const [found, before] = await Promise.all([
    findCase(database, given.caseId),
    findAnnulment(database, given.caseId),
  ])
  if (!found) throw notFound()
  if (before && before.id !== requestId) throw annulledAlready()
  const { frame, decisions } = await readCaseState(database, given.caseId)
  const decision = decisions.at(-1)
  if (!decision) throw conflict('There is no decision yet that could be annulled.')
  if (given.actOn > clock.today().toString()) throw invalid('actOn', `${given.actOn} lies ahead`)
  if (given.actOn < decision.on) throw invalid('actOn', `is before the decision, of ${decision.on}`)
  return { frame, decision, workflowId: found.workflowId, stands: before !== null }
}

const annulledAlready = (): Problem => conflict('The certification was annulled already.')

type Taken = Awaited<ReturnType<typeof check>>

const store = async (
  context: ActContext,
  { given, documents, taken }: { given: Input; documents: readonly KeptDocument[]; taken: Taken },
): Promise<void> => {
  const { database, actor, clock, requestId } = context
  if (taken.stands) return
  const byCommissionId = await higherCommissionOf(context, given.caseId)
  const { caseId, actNumber, actOn, falsified, reasons } = given
  await database.$transaction(async (tx) => {
    const stored = await storeAnnulment(tx, {
      ...{ id: requestId, caseId, actNumber, actOn, falsified, reasons, byCommissionId },
      round: taken.decision.round,
      caseWorkflowId: taken.workflowId,
      recordedAt: clock.now().toString({ fractionalSecondDigits: 3 }),
      recordedById: actor.accountId,
      start: { workflowId: annulmentWorkflowId(requestId), type: ANNULMENT },
    })
    if (stored === 'annulled-already') throw annulledAlready()
    for (const document of documents)
      await recordDocument(tx, {
        ...document,
        caseId,
        factId: null,
        kind: 'annulment',
        storedAt: clock.now(),
        storedById: actor.accountId,
      })
  })
}
