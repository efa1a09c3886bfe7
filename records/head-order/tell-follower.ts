import {
  attemptOf,
  type OrderProceeding,
  proceedingKey,
} from '../../regulation/head-order/order-proceeding.ts'
import type { Transaction } from '../database.ts'
import { postSignal } from '../outbox/post-message.ts'

/** Tells whatever follows an awaited order that something was recorded, and which notices go out for it. */
export const tellFollower = (
  tx: Transaction,
  state: OrderProceeding,
  told: { key: string; at: string; noticeIds: readonly string[] },
): Promise<void> =>
  postSignal(tx, {
    workflowId: proceedingKey({ ...state.awaited, attempt: attemptOf(state) }),
    name: 'moved',
    args: [{ ...told, noticeIds: [...told.noticeIds] }],
  })
