import type { CaseState } from '../../regulation/course/state.ts'
import { attemptOf, type OrderProceeding } from '../../regulation/head-order/order-proceeding.ts'
import type { Database } from '../database.ts'
import { startOfFollowing } from '../head-order/order-to-follow.ts'
import { postMessage, postStart } from '../outbox/post-message.ts'

/** How many cases one transaction takes. */
const PAGE = 200

/**
 * Leaves, for every case that is not closed, the start of its workflow on the new engine with the state on record: the
 * case goes on from its last step.
 *
 * @param type the name under which the workflow is registered
 * @returns how many cases go on
 */
export const goOnElsewhere = async (database: Database, type: string): Promise<number> => {
  let after: string | undefined
  for (let posted = 0; ; ) {
    const page = await database.case.findMany({
      where: { status: { not: 'closed' }, ...(after === undefined ? {} : { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, workflowId: true, state: true },
    })
    await database.$transaction(async (tx) => {
      for (const { workflowId, state } of page) {
        const carried = state as unknown as CaseState
        const args = carried.seq > 0 ? [carried.frame, carried] : [carried.frame]
        await postStart(tx, { workflowId, type, args: JSON.parse(JSON.stringify(args)) })
      }
    })
    posted += page.length
    after = page.at(-1)?.id
    if (page.length < PAGE) return posted
  }
}

/**
 * Leaves the start of what follows each awaited order of the head on the new engine.
 *
 * @param at RFC 3339: from when it is followed there
 * @returns how many
 */
export const followElsewhere = async (database: Database, at: string): Promise<number> => {
  const awaited = await database.orderProceeding.findMany({
    where: { status: { in: ['awaited', 'at-disposal'] } },
    select: { caseId: true, round: true, state: true },
  })
  await database.$transaction(async (tx) => {
    for (const { caseId, round, state } of awaited) {
      const attempt = attemptOf(state as unknown as OrderProceeding)
      await postMessage(tx, startOfFollowing({ caseId, round, attempt, at }))
    }
  })
  return awaited.length
}
