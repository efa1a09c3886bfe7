import type { Transaction } from '../database.ts'

/** Somebody on an approved list, with what his case is opened from. */
export type EntryToOpen = Awaited<ReturnType<typeof entriesToOpen>>[number]

/** A page of an approved list, those who were struck left out. `after` is the id of the last entry seen. */
export const entriesToOpen = async (
  tx: Transaction,
  listId: string,
  page: { after: string | null; limit: number },
) => {
  const entries = await tx.determinationEntry.findMany({
    where: { listId, struckGround: null, ...(page.after === null ? {} : { id: { gt: page.after } }) },
    orderBy: { id: 'asc' },
    take: page.limit,
  })
  const employees = await tx.employee.findMany({
    where: { id: { in: entries.map(({ employeeId }) => employeeId) } },
    select: { id: true, branch: true, unitId: true, facts: true, unit: { select: { code: true } } },
  })
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  return entries.flatMap((entry) => {
    const employee = byId.get(entry.employeeId)
    return employee ? [{ entry, employee }] : []
  })
}
