import { almatyDay } from '../../regulation/almaty-day.ts'
import { rulesOf } from '../../regulation/course/rules-of-case.ts'
import {
  attemptOf,
  isOver,
  type OrderProceeding,
  type OrderTerm,
} from '../../regulation/head-order/order-proceeding.ts'
import { came } from '../../regulation/head-order/proceeding-event.ts'
import { nextProceedingMoment } from '../../regulation/head-order/proceeding-moments.ts'
import { passedBy } from '../../regulation/head-order/proceeding-step.ts'
import type { Database, Transaction } from '../database.ts'
import { readCaseState } from '../meeting/read-case-state.ts'
import {
  awaitsOrder,
  findProceeding,
  lockProceeding,
  openProceeding,
  type ProceedingOf,
  type ProceedingRecord,
  recordProceeding,
  recordProceedingEvents,
} from './order-proceedings.ts'
import type { Followed } from './order-to-follow.ts'
import { sendOrderNotices, tellFollower } from './tell-follower.ts'

/** How an order stands after what was due: when something happens by itself, and which notices wait to go out. */
export type OrderStanding = { nextMomentAt: string | null; awaits: 'order' | 'nothing'; noticeIds: string[] }

const NOTHING: OrderStanding = { nextMomentAt: null, awaits: 'nothing', noticeIds: [] }

/**
 * Follows an awaited order to an instant: opens its proceeding where there is none, sees to its ground where that has
 * changed, and records what is due, in one transaction. A repeat finds nothing due; an attempt that another has followed
 * awaits nothing.
 *
 * @param term the body's own term; null where it has set none
 */
export const followOrder = (
  database: Database,
  followed: Followed,
  term: OrderTerm | null,
): Promise<OrderStanding> =>
  database.$transaction(async (tx) => {
    const { at, attempt } = followed
    const record = await heldProceeding(tx, followed, term)
    if (!record || attemptOf(record.state) !== attempt) return NOTHING
    const { state, noticeIds } = await passUntil(tx, record, at)
    const awaits = isOver(state) ? 'nothing' : 'order'
    return { nextMomentAt: nextProceedingMoment(state)?.at ?? null, awaits, noticeIds }
  })

/**
 * The proceeding of a decision as it stands on the present ground, held until the transaction ends; opened where there is
 * none. Null while the round has no decision that is a ground for an order.
 */
export const heldProceeding = async (
  tx: Transaction,
  followed: Followed,
  term: OrderTerm | null,
): Promise<ProceedingRecord | null> => {
  await lockProceeding(tx, followed)
  const before = await findProceeding(tx, followed)
  return before ? onPresentGround(tx, before, followed) : openedProceeding(tx, followed, term)
}

const groundOf = async (tx: Transaction, { caseId, round }: ProceedingOf) => {
  const { frame, decisions } = await readCaseState(tx, caseId)
  return { frame, decision: decisions.find((each) => each.round === round) ?? null }
}

/** An attempt that is new here comes of another ground; whoever followed the earlier one is told. */
const onPresentGround = async (
  tx: Transaction,
  record: ProceedingRecord,
  { at, attempt, ...of }: Followed,
): Promise<ProceedingRecord> => {
  if (record.state.attempts.includes(attempt)) return record
  const { decision } = await groundOf(tx, of)
  const on = almatyDay(at).toString()
  const { cite } = rulesOf(record.state.awaited).ruleset.aftermath.effect
  const ground = came('GroundChanged', { decision: decision?.decision ?? null, on, attempt }, [cite])
  const { step, noticeIds } = await recordProceedingEvents(tx, record, {
    events: [ground],
    at,
    actorId: null,
  })
  if (!isOver(record.state)) await tellFollower(tx, record.state, { key: `ground/${attempt}`, at })
  await sendOrderNotices(tx, `${of.caseId}-${of.round}-${attempt}`, noticeIds)
  return { ...record, seq: record.seq + step.entries.length, state: step.state }
}

/** Which attempt a decision is: the last entry of the case's log that made it or changed it. */
export const attemptOfGround = async (tx: Transaction, { caseId, round }: ProceedingOf): Promise<string> => {
  const last = await tx.caseLogEntry.findFirst({
    where: {
      caseId,
      event: { in: ['DecisionMade', 'DecisionOverturned'] },
      data: { path: ['round'], equals: round },
    },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  return String(last?.seq ?? 0)
}

const openedProceeding = async (
  tx: Transaction,
  { at, attempt, ...of }: Followed,
  term: OrderTerm | null,
): Promise<ProceedingRecord | null> => {
  const { frame, decision } = await groundOf(tx, of)
  if (!decision || !awaitsOrder(decision.decision)) return null
  const { ruleset, calendar, leadDays } = frame
  const awaited = {
    ...{ caseId: of.caseId, round: decision.round, ruleset, calendar, leadDays, term, attempt },
    ...{ decision: decision.decision, decidedOn: decision.on },
  }
  return openProceeding(tx, awaited, at)
}

const passUntil = async (
  tx: Transaction,
  record: ProceedingRecord,
  at: string,
): Promise<{ state: OrderProceeding; noticeIds: string[] }> => {
  const noticeIds: string[] = []
  let { state } = record
  for (const step of passedBy(record, at)) {
    noticeIds.push(...(await recordProceeding(tx, record, { step, at })))
    state = step.state
  }
  return { state, noticeIds }
}
