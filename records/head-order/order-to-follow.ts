import type { CaseStep } from '../../regulation/course/case-step.ts'
import { proceedingKey } from '../../regulation/head-order/order-proceeding.ts'
import type { MessageToPost } from '../outbox/post-message.ts'

/** A decision that was made, or came to something else, changes what the head may order. */
const CHANGES_THE_GROUND: ReadonlySet<string> = new Set(['DecisionMade', 'DecisionOverturned'])

/**
 * What a step of a case leaves for the way to the head's order: whatever follows it looks at the ground anew. Each such
 * entry of the log is an attempt of its own.
 *
 * @example orderToFollow(step)[0]?.workflowId //=> 'head-order/<case>/1/12'
 */
export const orderToFollow = ({ caseId, entries }: CaseStep): MessageToPost[] =>
  entries.flatMap(({ event, data, seq, recordedAt: at }) => {
    if (!CHANGES_THE_GROUND.has(event)) return []
    const { round } = data as { round: number }
    return [startOfFollowing({ caseId, round, attempt: String(seq), at })]
  })

/** Which awaited order is followed, by which attempt, from which RFC 3339 instant. */
export type Followed = { caseId: string; round: number; attempt: string; at: string }

/** The start of what follows an awaited order through time. */
export const startOfFollowing = ({ caseId, round, attempt, at }: Followed): MessageToPost => ({
  kind: 'start',
  workflowId: proceedingKey({ caseId, round, attempt }),
  name: 'headOrder',
  args: [{ caseId, round, attempt, at }],
})
