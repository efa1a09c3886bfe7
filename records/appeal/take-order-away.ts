import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import { came } from '../../regulation/head-order/proceeding-event.ts'
import type { Transaction } from '../database.ts'
import { findProceeding, lockProceeding, recordProceedingEvents } from '../head-order/order-proceedings.ts'
import { startOfFollowing } from '../head-order/order-to-follow.ts'
import { postMessage } from '../outbox/post-message.ts'

/** An appeal took an order of the head away: another is awaited, from the day of the answer. */
export const takeOrderAway = async (
  tx: Transaction,
  { filed, decided }: AppealState,
  at: string,
): Promise<void> => {
  const { caseId, round, orderId, appealId: attempt } = filed
  if (orderId === null || decided?.outcome !== 'annulled') return
  await lockProceeding(tx, { caseId, round })
  const record = await findProceeding(tx, { caseId, round })
  if (record?.state.orderId !== orderId) return
  const events = [came('OrderAnnulled', { orderId, on: decided.on, attempt }, [])]
  await recordProceedingEvents(tx, record, { events, at, actorId: null })
  await postMessage(tx, startOfFollowing({ caseId, round, attempt, at }))
}
