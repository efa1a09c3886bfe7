import { answerAdvice } from '../../regulation/appeal/appeal-advice.ts'
import { rulesOfAppeal } from '../../regulation/appeal/appeal-rules.ts'
import { type AppealRecord, listAppealsOf } from '../appeal/read-appeals.ts'
import type { Database } from '../database.ts'
import { listHeadOrders } from '../head-order/head-orders.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'
import { onePersonOnPaper } from './person-on-paper.ts'

const latestAppeal = async ({ caseId, ruleset }: CaseOnPaper, database: Database): Promise<AppealRecord> => {
  const appeal = (await listAppealsOf(database, caseId)).at(-1)
  if (!appeal) throw new PaperGap('No appeal is on record in this case.', [ruleset.aftermath.complaint.cite])
  return appeal
}

/** What both papers of an appeal say of it; `order` is the head's order that it is against, null for the decision itself. */
const filing = async (
  database: Database,
  { number, state: { filed, lateness, execution } }: AppealRecord,
): Promise<PaperFacts> => ({
  ...{ number, lateness, execution },
  filedOn: filed.filedOn,
  registeredOn: filed.registeredOn,
  against: {
    ...{ round: filed.round, decision: filed.decision, on: filed.decidedOn },
    order: await orderAppealed(database, filed),
  },
  cite: [rulesOfAppeal(filed).complaint.cite],
})

const orderAppealed = async (database: Database, { caseId, orderId }: AppealRecord['state']['filed']) => {
  if (orderId === null) return null
  const order = (await listHeadOrders(database, caseId)).find(({ id }) => id === orderId)
  return order ? { number: order.number, on: order.order.orderedOn } : null
}

/**
 * The receipt for the latest appeal, with the terms that the act gives it: para 23, art. 53.
 *
 * @throws PaperGap when there is no appeal
 */
export const appealReceiptFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const appeal = await latestAppeal(paper, database)
  const { forwarding, answer } = appeal.state
  return {
    ...(await filing(database, appeal)),
    forwardBy: forwarding?.limitOn ?? null,
    answerBy: answer?.limitOn ?? null,
  }
}

/**
 * The answer to the latest appeal with its reasons, and until when the court is open: para 23, art. 53.
 *
 * @throws PaperGap when there is no appeal, or no answer to it on record
 */
export const appealAnswerFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const appeal = await latestAppeal(paper, database)
  const { decided, courtUntil, filed } = appeal.state
  const { cite } = rulesOfAppeal(filed).complaint
  if (!decided || appeal.reasons === null)
    throw new PaperGap(`The appeal ${appeal.number} has no answer with reasons on record.`, [cite])
  const { cite: adviceCite, ...advice } = answerAdvice(filed, courtUntil)
  return {
    ...(await filing(database, appeal)),
    ...{ outcome: decided.outcome, decision: decided.decision, on: decided.on },
    reasons: appeal.reasons,
    reviewer: await onePersonOnPaper(database, decided.reviewerId),
    appeal: { ...advice, of: 'answer', cite: [...adviceCite] },
  }
}
