import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { Database } from '../database.ts'
import { listHeadOrders } from '../head-order/head-orders.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { groundOnPaper } from './ground-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'

/**
 * The head's order on the ground of the latest decision, with whom to appeal to: para 22, arts. 52, 53.
 *
 * @throws PaperGap while no order is entered
 */
export const headOrderFacts = async (
  { caseId, state, ruleset }: CaseOnPaper,
  database: Database,
): Promise<PaperFacts> => {
  const entered = (await listHeadOrders(database, caseId)).at(-1)
  if (!entered)
    throw new PaperGap('No order of the head is on record in this case.', [ruleset.aftermath.effect.cite])
  const { number, round, decision, order, cite } = entered
  const {
    reviewers,
    cite: appealCite,
    ...advice
  } = appealAdvice(state.frame, {
    on: order.orderedOn,
    acquaintedOn: null,
  })
  return {
    ...{ number, cite },
    ...(await groundOnPaper(database, state, { round, decision })),
    order: { ...order, disposal: order.disposal, offer: order.offer },
    appeal: { ...advice, of: 'order', reviewers: [...reviewers], cite: [...appealCite] },
  }
}
