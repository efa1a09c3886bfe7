import type { CaseState } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'
import { postStart } from '../outbox/post-message.ts'

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
