import type { Recusal } from '../../regulation/recusal/recusal.ts'
import type { Database, Transaction } from '../database.ts'

/**
 * Who was recused when these cases were heard before, each member once, by the id of the case: a ground such as kinship does
 * not end with a meeting.
 */
export const recusalsOfCases = async (
  database: Database | Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Recusal[]>> => {
  const items = await database.meetingItem.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { caseId: true, recusals: true },
    orderBy: { meeting: { heldOn: 'asc' } },
  })
  const byCase = new Map<string, Recusal[]>()
  for (const { caseId, recusals } of items) {
    const known = byCase.get(caseId) ?? []
    const others = storedRecusals(recusals).filter(
      ({ memberId }) => !known.some((recusal) => recusal.memberId === memberId),
    )
    byCase.set(caseId, [...known, ...others])
  }
  return byCase
}

/** The recusals that a row of an agenda keeps, as they were stored by us. */
export const storedRecusals = (stored: unknown): Recusal[] => (Array.isArray(stored) ? stored : [])
