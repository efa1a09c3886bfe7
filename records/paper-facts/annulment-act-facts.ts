import { annulledWindow } from '../../regulation/annulment/annulled-window.ts'
import { findAnnulment } from '../annulment/store-annulment.ts'
import type { Database } from '../database.ts'
import { readOrder } from '../meeting/read-order.ts'
import { writtenDay } from '../written-day.ts'
import { appealOnPaper } from './appeal-on-paper.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'
import { accountOnPaper, personOnPaper } from './person-on-paper.ts'

type Annulment = NonNullable<Awaited<ReturnType<typeof findAnnulment>>>

/**
 * The act by which a certification was annulled: who, for which falsification and reasons, which decision it takes away, what
 * follows, and whom to appeal to. Para 35, art. 50(8-1).
 *
 * @throws PaperGap where the certification was not annulled
 */
export const annulmentActFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const { state, ruleset, caseId } = paper
  const { cite } = ruleset.aftermath.annulment
  const found = await findAnnulment(database, caseId)
  // The act may be printed before its case has heard of it.
  const decision = state.annulled?.reference === found?.id ? state.annulled?.decision : state.decisions.at(-1)
  if (!found || !decision) throw new PaperGap('The certification was not annulled.', [cite])
  const on = writtenDay(found.actOn)
  const { from, to } = annulledWindow(state.frame, on)
  return {
    ...{ number: found.actNumber, on, falsified: [...found.falsified], reasons: found.reasons },
    annulled: { round: decision.round, decision: decision.decision, on: decision.on },
    ...(await whoAnnulled(database, found)),
    window: { from, to },
    newCase: await numberOfCase(database, found.newCaseId),
    appeal: appealOnPaper(state.frame, { on, acquaintedOn: null }, 'annulment'),
    cite: [cite],
  }
}

/** The head who entered the act, or the commission with its order, its unit at the head of the paper. */
const whoAnnulled = async (
  database: Database,
  { byCommissionId, recordedById }: Annulment,
): Promise<PaperFacts> => {
  const nobody = { annulledBy: null, commission: null, chairman: null, secretary: null }
  const order = byCommissionId === null ? null : await readOrder(database, byCommissionId)
  if (!order) return { ...nobody, by: 'head', annulledBy: await accountOnPaper(database, recordedById) }
  const names = await bodyOnPaper(database, order.unitId)
  const { orderNumber: number, orderedOn, chairman, secretary } = order
  return {
    ...{ ...nobody, ...names, by: 'commission' },
    commission: { number, orderedOn, unit: names.unit },
    chairman: personOnPaper(chairman),
    secretary: personOnPaper(secretary),
  }
}

const numberOfCase = async (database: Database, id: string | null): Promise<string | null> =>
  id === null
    ? null
    : ((await database.case.findUnique({ where: { id }, select: { number: true } }))?.number ?? null)
