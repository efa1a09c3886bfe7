import { randomUUID } from 'node:crypto'
import { recordStep } from '../../records/case/record-step.ts'
import type { Database } from '../../records/database.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import type { MessageToPost } from '../../records/outbox/post-message.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import { pass, take } from '../../regulation/course/course.ts'
import type { CaseFact, FactKind } from '../../regulation/course/facts.ts'
import { NOTICE_DELIVERY, noticeDeliveryId } from '../../workflows/notices/input.ts'
import { conflict } from '../problem.ts'

/** What mends the record of a case that is closed. */
const MENDS: ReadonlySet<FactKind> = new Set([
  'correction',
  'correction-confirmed',
  'correction-asked',
  'correction-answered',
])

/** Is this taken of a closed case? @example mendsClosedCase('correction') //=> true */
export const mendsClosedCase = (kind: FactKind): boolean => MENDS.has(kind)

/** No workflow is left to send what the employee is told. */
const deliveryOf = ({ notices, caseId, state }: CaseStep): MessageToPost[] => {
  const noticeIds = notices.map(({ id }) => id)
  const workflowId = noticeDeliveryId(`case-${caseId}-${state.seq}`)
  const start = { kind: 'start' as const, workflowId, name: NOTICE_DELIVERY, args: [{ noticeIds }] }
  return noticeIds.length === 0 ? [] : [start]
}

/** How often it is tried anew when the last step of the workflow came between. */
const TRIES = 5

/**
 * Judges a fact of a case whose workflow is over, and records it in its log as any other step: the same fold, the same
 * chain.
 *
 * @throws Problem `conflict` when the case is still taking its last steps
 */
export const mendClosedCase = async (database: Database, caseId: string, fact: CaseFact): Promise<void> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const { state } = pass(await readCaseState(database, caseId), fact.receivedAt, randomUUID)
    const { step } = take(state, fact, randomUUID)
    if (!step || (await recordStep(database, step, deliveryOf(step))).outcome === 'recorded') return
  }
  throw conflict('The case is taking its last steps; send it again in a moment.')
}
