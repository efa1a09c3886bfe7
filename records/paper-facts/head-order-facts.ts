import { listAppealsOf } from '../appeal/read-appeals.ts'
import type { Database } from '../database.ts'
import { listHeadOrders } from '../head-order/head-orders.ts'
import { listProceedings } from '../head-order/order-proceedings.ts'
import { appealOnPaper } from './appeal-on-paper.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { groundOnPaper } from './ground-on-paper.ts'
import { type PaperFact, type PaperFacts, PaperGap } from './paper-contents.ts'

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
  const { id, number, round, decision, order, cite } = entered
  return {
    ...{ number, cite },
    ...(await groundOnPaper(database, state, { round, decision })),
    order: { ...order, disposal: order.disposal, offer: order.offer },
    afterwards: await becameOf(database, { id, caseId }),
    appeal: appealOnPaper(state.frame, { on: order.orderedOn, acquaintedOn: null }, 'order'),
  }
}

/**
 * What became of an order afterwards, for whoever has it printed then: revoked or kept by the head when its ground fell, or
 * annulled on appeal. Null while nothing has.
 */
const becameOf = async (
  database: Database,
  { id, caseId }: { id: string; caseId: string },
): Promise<PaperFact> => {
  const ways = await listProceedings(database, caseId)
  const review = ways.flatMap(({ state }) => state.fallen).find(({ orderId }) => orderId === id)?.review
  if (review) return { ...review }
  const appeal = (await listAppealsOf(database, caseId)).find(
    ({ state: { filed, decided } }) => filed.orderId === id && decided?.outcome === 'annulled',
  )
  const on = appeal?.state.decided?.on
  return appeal && on !== undefined ? { outcome: 'annulled', number: appeal.number, on, reason: null } : null
}
