import { randomUUID } from 'node:crypto'
import type { Transaction } from '../database.ts'
import { judgedObservers } from './observer-applications.ts'

/**
 * Admitted observers of a meeting that was not held for want of quorum keep their places at the next one of the same
 * commission that hears its cases: their applications go along, each with its receipt.
 *
 * @param called the new meeting, in the transaction that stores it
 */
export const keepPlaces = async (
  tx: Transaction,
  called: { meetingId: string; commissionId: string; caseIds: readonly string[] },
): Promise<void> => {
  const before = await tx.meeting.findFirst({
    where: {
      commissionId: called.commissionId,
      status: 'not-held',
      items: { some: { caseId: { in: [...called.caseIds] } } },
      log: { some: { event: 'MeetingNotHeld', data: { path: ['reason'], equals: 'no-quorum' } } },
    },
    orderBy: { heldOn: 'desc' },
    select: { id: true },
  })
  if (!before) return
  const observers = await judgedObservers(tx, before.id)
  const rows = observers.flatMap(({ admission, ...row }) => (admission.outcome === 'admitted' ? [row] : []))
  await tx.observerApplication.createMany({
    data: rows.map((row) => ({
      ...row,
      ...{ id: randomUUID(), meetingId: called.meetingId, keptFromId: row.id },
      ...{ notifiedOn: null, notifiedOutcome: null, notifiedHow: null, registeredOn: null },
    })),
  })
}
