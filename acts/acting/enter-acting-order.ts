import { z } from 'zod'
import { findHolder, type Holder, sitsWith } from '../../records/acting/holder.ts'
import { readActingOrder } from '../../records/acting/list-acting-orders.ts'
import { storeActingOrder } from '../../records/acting/store-acting-order.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { type ActingOffice, judgeActingOrder } from '../../regulation/acting/acting-order.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { conflict, invalid, notFound, unlawful } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import type { actingOrderAnswer } from './acting-answer.ts'
import { permitOnOffice } from './holder-subjects.ts'

const input = z.strictObject({
  office: z
    .enum(['directHead', 'head', 'personnel', 'secretary', 'chairman', 'member'])
    .meta({ description: 'A commission has no substitutes: chairman and member are refused.' }),
  actingFor: z.uuid().meta({ description: 'Whoever holds the office: an employee, or an account.' }),
  acting: z.uuid().meta({ description: 'The employee who acts.' }),
  number: z.string().trim().min(1).max(100),
  orderedOn: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date().meta({ description: 'The last day; the order then ends by itself.' }),
  documents: z.array(uploadSchema).max(1).default([]),
})
type Input = z.infer<typeof input>

/** Enters an order by which an employee acts for whoever holds an office, between two dates (section 7). */
export const enterActingOrder: Act<Input, z.infer<typeof actingOrderAnswer>> = {
  name: 'enter-acting-order',
  input,
  permitted: (context, { actingFor, office }) =>
    permitOnOffice(context, 'enter-acting-order', { holderId: actingFor, office }),
  perform: async (context, given) => {
    const { database, requestId, clock } = context
    const today = clock.today().toString()
    if (!(await readActingOrder(database, { id: requestId, today }))) await enter(context, given)
    const stored = await readActingOrder(database, { id: requestId, today })
    if (!stored) throw notFound()
    const { enteredById: _, office, ...order } = stored
    return { ...order, office: office as ActingOffice }
  },
}

const enter = async (context: ActContext, given: Input): Promise<void> => {
  const { database } = context
  const holder = await findHolder(database, given.actingFor)
  if (!holder) throw invalid('actingFor', 'nobody on the roster and no account has this id')
  const acting = await findHolder(database, given.acting)
  if (acting?.employeeId == null) throw invalid('acting', 'nobody on the roster has this id')
  await requireOffice(context, given, { holder, actingEmployeeId: acting.employeeId })
  requireInOrder(context, given, { holder, actingId: acting.accountId })
  await keepDocuments(context, { uploads: given.documents, field: 'documents' }, (kept) =>
    store(context, { given, kept, actingForId: holder.accountId, actingId: acting.accountId }),
  )
}

/** The office has to be the holder's. */
const requireOffice = async (
  { database }: ActContext,
  { office }: Input,
  { holder, actingEmployeeId }: { holder: Holder; actingEmployeeId: string },
): Promise<void> => {
  const isRole = office === 'head' || office === 'personnel'
  if (isRole && !holder.grants.some(({ role }) => role === office))
    throw invalid('actingFor', 'does not hold this office')
  if (isRole || holder.employeeId === null) return
  const secretaryId = holder.employeeId
  if (office === 'secretary' && (await sitsWith(database, { memberId: actingEmployeeId, secretaryId })))
    throw invalid('acting', 'is a member of the commission whose record is kept: a secretary is none')
}

const requireInOrder = (
  { actor, clock, settings }: ActContext,
  { office, orderedOn, from, to }: Input,
  { holder, actingId }: { holder: Holder; actingId: string },
): void => {
  const order = { office, orderedOn, from, to, actingFor: holder.accountId, acting: actingId }
  const ruling = judgeActingOrder(
    { ...order, enteredBy: actor.accountId, today: clock.today().toString() },
    rulesetOf(settings.ruleset),
  )
  if (ruling.outcome === 'allowed') return
  const why = REFUSALS[ruling.reason] ?? 'cannot be entered like this'
  if (ruling.cite.length > 0) throw unlawful({ detail: why, cite: ruling.cite })
  throw invalid(ruling.field, why)
}

const REFUSALS: Readonly<Record<string, string>> = {
  'a-commission-has-no-substitutes':
    'A commission has no substitutes: who is missing counts as absent, and another order changes its composition.',
  'nobody-acts-for-himself': 'is the holder of the office himself',
  'nobody-lets-himself-act': 'has to be another person than the one who enters the order',
  'ends-before-it-begins': 'the last day is before the first',
  'lies-ahead': 'lies in the future',
}

type Entering = { given: Input; kept: readonly KeptDocument[]; actingForId: string; actingId: string }

const store = async (
  { database, actor, clock, requestId }: ActContext,
  { given, kept, actingForId, actingId }: Entering,
): Promise<void> => {
  const { office, number, orderedOn, from, to } = given
  const by = { storedAt: clock.now(), storedById: actor.accountId }
  await database.$transaction(async (tx) => {
    const [scan] = kept
    const documentId = scan
      ? await recordDocument(tx, { ...scan, ...by, caseId: null, factId: null, kind: 'acting-order' })
      : null
    const outcome = await storeActingOrder(tx, {
      ...{
        id: requestId,
        office: office as ActingOffice,
        actingForId,
        actingId,
        number,
        orderedOn,
        from,
        to,
      },
      ...{ documentId, enteredById: actor.accountId, enteredAt: clock.now() },
    })
    if (outcome === 'taken') throw conflict('Somebody acts in this office on one of these days already.')
  })
}
