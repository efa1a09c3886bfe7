import type { Overturning } from '../../regulation/course/facts.ts'
import type { Database, Transaction } from '../database.ts'
import { postSignal, postStart } from '../outbox/post-message.ts'

/** An annulment as it is taken: who, by which act, of which decision. Dates are `YYYY-MM-DD`. */
export type NewAnnulment = {
  id: string
  caseId: string
  caseWorkflowId: string
  round: number
  byCommissionId: string | null
  actNumber: string
  actOn: string
  falsified: readonly string[]
  reasons: string
  recordedAt: string
  recordedById: string
  start: { workflowId: string; type: string }
}

/**
 * Puts an annulment on record, tells the case, and leaves the start of what opens the new one; a case is annulled once.
 *
 * @returns `annulled-already` where it was, at the same moment or before: nothing is left then
 */
export const storeAnnulment = async (
  tx: Transaction,
  given: NewAnnulment,
): Promise<'stored' | 'annulled-already'> => {
  const { caseWorkflowId, start, actOn, falsified, ...row } = given
  const { count } = await tx.annulment.createMany({
    data: [{ ...row, actOn: new Date(actOn), falsified: [...falsified] }],
    skipDuplicates: true,
  })
  if (count === 0) return 'annulled-already'
  const data: Overturning = {
    by: 'annulment',
    reference: row.id,
    round: row.round,
    outcome: 'annulled',
    decision: null,
  }
  const fact = {
    key: row.id,
    kind: 'decision-overturned',
    occurredOn: actOn,
    receivedAt: row.recordedAt,
    actorId: null,
    data,
  }
  await postSignal(tx, { workflowId: caseWorkflowId, name: 'fact', args: [fact] })
  await postStart(tx, { ...start, args: [{ annulmentId: row.id, recordedAt: row.recordedAt }] })
  return 'stored'
}

/** The annulment of a case; null when it was not annulled. */
export const findAnnulment = (database: Pick<Database, 'annulment'>, caseId: string) =>
  database.annulment.findUnique({ where: { caseId } })
