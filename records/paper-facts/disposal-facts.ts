import {
  type Disposal,
  lastOffer,
  type OfferedPost,
  type OrderProceeding,
} from '../../regulation/head-order/order-proceeding.ts'
import type { AftermathRules } from '../../regulation/rulesets/ruleset.ts'
import type { Database } from '../database.ts'
import { listProceedings } from '../head-order/order-proceedings.ts'
import { appealOnPaper } from './appeal-on-paper.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { groundOnPaper } from './ground-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'

type DisposalRules = NonNullable<AftermathRules['order']['disposal']>

/** A disposal that stands, on the way on which it does, with the rules that give its term. */
type Standing = { way: OrderProceeding; disposal: Disposal; rules: DisposalRules }

const standingDisposal = async (
  { caseId, ruleset }: CaseOnPaper,
  database: Database,
): Promise<Standing | null> => {
  const rules = ruleset.aftermath.order.disposal
  const way = (await listProceedings(database, caseId)).findLast(({ state }) => state.disposal)?.state
  return rules && way?.disposal ? { way, disposal: way.disposal, rules } : null
}

/** The clause by which somebody would be placed at disposal, or that no order but the decision's own is known. */
const clauseOf = ({ ruleset }: CaseOnPaper) => {
  const { effect, order } = ruleset.aftermath
  return (order.disposal?.ordinary ?? effect).cite
}

/**
 * The order by which an employee is placed at the disposal of the body, with which demotion begins: its term, what has to happen
 * in it, and whom to appeal to. Art. 46-1, art. 53.
 *
 * @throws PaperGap while nobody is placed at disposal
 */
export const disposalOrderFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const standing = await standingDisposal(paper, database)
  if (!standing)
    throw new PaperGap('No order that places the employee at disposal is on record in this case.', [
      clauseOf(paper),
    ])
  const { way, disposal, rules } = standing
  const { number, on: orderedOn, from, until, exceptional } = disposal
  const { by, cite } = rules[exceptional === null ? 'ordinary' : 'exceptional']
  return {
    ...{ number, orderedOn, from, until, exceptional },
    term: { count: by.count, unit: by.unit },
    ...(await groundOnPaper(database, paper.state, way.awaited)),
    appeal: appealOnPaper(paper.state.frame, { on: orderedOn, acquaintedOn: null }, 'order'),
    cite: [cite],
  }
}

/**
 * The written offer of a lower post to an employee at disposal, with the day until which he answers and what a refusal means.
 * Arts. 46-1, 80(1)17). His answer is a document of its own: the offer stays as it was handed over.
 *
 * @throws PaperGap while no post was offered
 */
export const postOfferFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const standing = await standingDisposal(paper, database)
  const offer: OfferedPost | null = standing && lastOffer(standing.way)
  if (!standing || !offer)
    throw new PaperGap('No post was offered to the employee in this case.', [clauseOf(paper)])
  const { way, disposal, rules } = standing
  const { number, on: orderedOn, from, until } = disposal
  const { ground } = await groundOnPaper(database, paper.state, way.awaited)
  const refusal = paper.ruleset.aftermath.order.dismissal?.grounds.refusedOffer
  return {
    ...{ offeredOn: offer.on, post: offer.post },
    ...(ground !== undefined && { ground }),
    disposal: { number, orderedOn, from, until },
    cite: [rules.ordinary.cite, ...(refusal ? [refusal] : [])],
  }
}
