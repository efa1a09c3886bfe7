import { refusedOfferClauses } from '../../regulation/head-order/clauses-at-disposal.ts'
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
 * Arts. 46-1, 80(1)17). His answer is a paper of its own: the offer stays as it was handed over.
 *
 * @throws PaperGap while no post was offered
 */
export const postOfferFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const standing = await standingDisposal(paper, database)
  const offer: OfferedPost | null = standing && lastOffer(standing.way)
  if (!standing || !offer)
    throw new PaperGap('No post was offered to the employee in this case.', [clauseOf(paper)])
  return {
    ...(await offered(paper, database, { standing, offer })),
    cite: [standing.rules.ordinary.cite, ...refusedOfferClauses(paper.ruleset.aftermath)],
  }
}

/**
 * The answer to the last offer that has one: the employee's, to be signed by him, or that none came before disposal ended; with what
 * it is the ground of. Arts. 46-1, 80(1)17).
 *
 * @throws PaperGap while no offer has an answer
 */
export const offerAnswerFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const standing = await standingDisposal(paper, database)
  const offer = standing?.way.offers.findLast(({ answer }) => answer !== null)
  if (!standing || !offer)
    throw new PaperGap('No answer to an offered post is on record in this case.', [clauseOf(paper)])
  const { answer, answeredOn } = offer
  return {
    ...(await offered(paper, database, { standing, offer })),
    ...{ answer, answeredOn },
    cite: [
      standing.rules.ordinary.cite,
      ...(answer === 'accepted' ? [] : refusedOfferClauses(paper.ruleset.aftermath)),
    ],
  }
}

type Offered = { standing: Standing; offer: OfferedPost }

/** What the offer and its answer both say: which post, on which ground, while the employee was at disposal. */
const offered = async (
  { state }: CaseOnPaper,
  database: Database,
  { standing: { way, disposal }, offer }: Offered,
): Promise<PaperFacts> => {
  const { number, on: orderedOn, from, until } = disposal
  const { ground } = await groundOnPaper(database, state, way.awaited)
  return {
    ...{ offeredOn: offer.on, post: offer.post },
    ...(ground !== undefined && { ground }),
    disposal: { number, orderedOn, from, until },
  }
}
