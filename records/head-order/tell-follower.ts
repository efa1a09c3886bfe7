import {
  attemptOf,
  type OrderProceeding,
  proceedingKey,
} from '../../regulation/head-order/order-proceeding.ts'
import type { Transaction } from '../database.ts'
import { postSignal, postStart } from '../outbox/post-message.ts'

/** Tells whatever follows an awaited order that something was recorded; what is told to people goes out by itself. */
export const tellFollower = (
  tx: Transaction,
  state: OrderProceeding,
  told: { key: string; at: string },
): Promise<void> =>
  postSignal(tx, {
    workflowId: proceedingKey({ ...state.awaited, attempt: attemptOf(state) }),
    name: 'moved',
    args: [{ ...told, noticeIds: [] }],
  })

/**
 * Sends what is told of an order by a workflow of its own: whatever follows the order may have come to its end between the
 * record and the message, and would send nothing any more.
 *
 * @param key names what was recorded, once
 */
export const sendOrderNotices = async (
  tx: Transaction,
  key: string,
  noticeIds: readonly string[],
): Promise<void> => {
  if (noticeIds.length === 0) return
  const workflow = { workflowId: `notices/head-order-${key}`, type: 'noticeDelivery' }
  await postStart(tx, { ...workflow, args: [{ noticeIds: [...noticeIds] }] })
}
