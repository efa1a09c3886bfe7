import { randomUUID } from 'node:crypto'
import type { Transaction } from '../database.ts'

/** Somebody struck from a list, on the citation of a ground. */
export type Strike = { listId: string; employeeId: string; ground: string }

/** The head approves lists with their timing; `strikes` may be empty. */
export type Approval = {
  determinationId: string
  lists: readonly { id: string; from: string; to: string }[]
  strikes: readonly Strike[]
  byId: string
  at: string
}

/** Approves lists and their timing and strikes names from them; each strike stays on record. */
export const approveLists = async (
  tx: Transaction,
  { determinationId, lists, strikes, byId, at }: Approval,
): Promise<void> => {
  await tx.determinationStrike.createMany({
    data: strikes.map((strike) => ({
      id: randomUUID(),
      determinationId,
      ...strike,
      struckById: byId,
      struckAt: new Date(at),
    })),
  })
  for (const { listId, employeeId, ground } of strikes)
    await tx.determinationEntry.updateMany({
      where: { determinationId, listId, employeeId },
      data: { struckGround: ground },
    })
  for (const { id, from, to } of lists)
    await tx.determinationList.update({
      where: { id },
      data: {
        state: 'approved',
        timingFrom: new Date(from),
        timingTo: new Date(to),
        approvedById: byId,
        approvedAt: new Date(at),
      },
    })
}
