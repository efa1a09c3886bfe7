import { z } from 'zod'
import { type CaseToActOn, findCase } from '../../records/case/find-case.ts'
import { findFact, keepFact, storeFact } from '../../records/case/store-fact.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { checkWitnesses } from '../notice/check-witnesses.ts'
import { underOrder } from '../permission/actor.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { checkLifeEvent } from './check-life-event.ts'
import { correctionData } from './correction-data.ts'
import { factData } from './fact-data.ts'
import { type FactForm, factForm } from './fact-form.ts'
import { mendClosedCase, mendsClosedCase } from './mend-closed-case.ts'

/** What submitting a fact answers: it is kept; how the case judges it shows in the case's log. */
export const factAnswer = z.object({
  id: z.uuid(),
  case: z.uuid(),
  kind: z.string(),
  occurredOn: z.iso.date(),
  receivedAt: z.iso.datetime(),
})
type Answer = z.infer<typeof factAnswer>

/**
 * Takes a fact of a case: its documents, itself and the message to the case are stored in one transaction, also while
 * no worker and no Temporal runs.
 */
export const submitFact: Act<FactForm, Answer> = {
  name: 'submit-fact',
  input: factForm,
  permitted: (context, { kind, caseId }) => permit(context, `fact/${kind}`, { caseId }),
  perform: async (context, form) => {
    const before = await findFact(context.database, context.requestId)
    if (before) return answerOf(form, before.id, before.receivedAt.toISOString())
    const subject = await findCase(context.database, form.caseId)
    if (!subject) throw notFound()
    await checkForm(context, form, subject)
    const receivedAt = context.clock.now().toString({ fractionalSecondDigits: 3 })
    await keepDocuments(context, { uploads: form.documents, field: 'documents' }, (documents) =>
      store(context, { form, subject, receivedAt, documents }),
    )
    return answerOf(form, context.requestId, receivedAt)
  },
}

const answerOf = ({ caseId, kind, occurredOn }: FactForm, id: string, receivedAt: string): Answer => ({
  id,
  case: caseId,
  kind,
  occurredOn,
  receivedAt,
})

/** What can be said without the case's own judgement. */
const checkForm = async (context: ActContext, form: FactForm, subject: CaseToActOn): Promise<void> => {
  if (subject.status === 'closed' && !mendsClosedCase(form.kind))
    throw conflict('The case is closed: it takes no more facts.')
  // What is known of somebody's life may lie ahead: a leave that is granted, a day of dismissal.
  if (form.kind !== 'life-event' && form.occurredOn > context.clock.today().toString())
    throw invalid('occurredOn', `${form.occurredOn} lies ahead; a fact is told once it has happened`)
  if (form.kind === 'timing-approved' && form.to < form.from)
    throw invalid('to', `${form.to} is before from ${form.from}`)
  if (form.kind === 'life-event') checkLifeEvent(form, subject)
  if (form.kind === 'refused-to-sign')
    await checkWitnesses(context, {
      witnesses: form.witnesses,
      refusing: [subject.employeeId],
      rulesets: [subject.ruleset],
    })
  if (form.kind === 'familiarised' || form.kind === 'acquainted') requireSignature(context, form, subject)
}

/** A click after sign-in is a signature only where the body has decided so by an act. */
const requireSignature = (
  { actor, settings }: ActContext,
  { how, documents }: { how?: 'signature' | 'in-system' | undefined; documents: readonly unknown[] },
  { employeeId }: CaseToActOn,
): void => {
  const byClick = how === 'in-system' || (actor.employeeId === employeeId && documents.length === 0)
  if (!byClick || settings.inSystemAcquaintance) return
  throw invalid('documents', 'a signature is needed: a scan of the signed page, or of the act of refusal')
}

type Taken = {
  form: FactForm
  subject: CaseToActOn
  receivedAt: string
  documents: readonly KeptDocument[]
}

/** A fact of a closed case, which no workflow waits for, is judged at once. */
const store = async (context: ActContext, { form, subject, receivedAt, documents }: Taken): Promise<void> => {
  const { database, actor, requestId, clock } = context
  const data = form.kind === 'correction' ? await correctionData(database, form) : factData(form)
  const { kind, occurredOn } = form
  const told = { kind, occurredOn, receivedAt, data, ...underOrder(context.under) }
  const fact = { id: requestId, actorId: actor.accountId, ...told }
  const proof = { storedAt: clock.now(), storedById: actor.accountId }
  const given = { fact, evidence: documents.map((document) => ({ ...document, ...proof })) }
  if (subject.status !== 'closed') return database.$transaction((tx) => storeFact(tx, subject, given))
  const kept = await database.$transaction((tx) => keepFact(tx, subject.id, given))
  if (kept) await mendClosedCase(database, subject.id, kept as unknown as CaseFact)
}
