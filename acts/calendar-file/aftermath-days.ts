import { findAnnulment } from '../../records/annulment/store-annulment.ts'
import { listAppealsOf } from '../../records/appeal/read-appeals.ts'
import type { Database } from '../../records/database.ts'
import { listHeadOrders } from '../../records/head-order/head-orders.ts'
import { listProceedings } from '../../records/head-order/order-proceedings.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { writtenDay } from '../../records/written-day.ts'
import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { OrderProceeding } from '../../regulation/head-order/order-proceeding.ts'
import { orderOf } from '../head-order/order-answer.ts'

/** What has a last day after a decision. */
export type AftermathDayName =
  | 'appeal-decision'
  | 'appeal-order'
  | 'appeal-annulment'
  | 'forward-appeal'
  | 'answer-appeal'
  | 'court'
  | 'head-order'
  | 'disposal'

/** The last day of something after a decision, `YYYY-MM-DD`; `of` tells the same things of one case apart. */
export type AftermathDay = { name: AftermathDayName; of: string; on: string }

/**
 * The last days that follow the decision of a case and are not past on a day (`YYYY-MM-DD`), the nearest first: to appeal, to hand
 * on and answer an appeal, to go to court, to order, and of the time at disposal.
 *
 * @example await aftermathDays(database, { caseId, today: '2027-07-01' }) //=> [{ name: 'appeal-decision', of: '1', on: '2027-07-12' }]
 */
export const aftermathDays = async (
  database: Database,
  { caseId, today }: { caseId: string; today: string },
): Promise<AftermathDay[]> => {
  const [state, appeals, orders, proceedings, annulment] = await Promise.all([
    readCaseState(database, caseId),
    listAppealsOf(database, caseId),
    listHeadOrders(database, caseId),
    listProceedings(database, caseId),
    findAnnulment(database, caseId),
  ])
  const decision = state.decisions.at(-1)
  const order = orders.at(-1)
  const way = proceedings.at(-1)?.state
  const days = [
    ...(decision
      ? [day('appeal-decision', String(decision.round), appealAdvice(state.frame, decision).until)]
      : []),
    ...(annulment ? [day('appeal-annulment', annulment.id, appealOf(state, annulment.actOn))] : []),
    ...(order ? [day('appeal-order', order.id, orderOf(order, state).appeal.until)] : []),
    ...appeals.flatMap(({ state: appeal }) => daysOfAppeal(appeal)),
    ...(way ? daysOfWay(way) : []),
  ]
  return days
    .flat()
    .filter(({ on }) => on >= today)
    .sort((one, other) => one.on.localeCompare(other.on))
}

/** The last day to complain of the act by which a certification was annulled. */
const appealOf = ({ frame }: CaseState, actOn: Date): string | null =>
  appealAdvice(frame, { on: writtenDay(actOn), acquaintedOn: null }).until

const day = (name: AftermathDayName, of: string, on: string | null | undefined): AftermathDay[] =>
  on ? [{ name, of, on }] : []

const daysOfAppeal = ({ filed, status, forwarding, answer, courtUntil }: AppealState) => {
  const id = filed.appealId
  if (status !== 'filed') return [day('court', id, courtUntil)]
  return [
    day('forward-appeal', id, forwarding?.state === 'done' ? null : forwarding?.limitOn),
    day('answer-appeal', id, answer?.limitOn),
  ]
}

const daysOfWay = ({ status, limitOn, disposal, awaited }: OrderProceeding) => {
  const of = String(awaited.round)
  if (status === 'awaited') return [day('head-order', of, limitOn)]
  return status === 'at-disposal' ? [day('disposal', of, disposal?.until)] : []
}
