import type { Database } from '../database.ts'

/** The case of each employee that is not closed; who has none is not there. */
export const openCasesOf = async (
  database: Database,
  employees: readonly string[],
): Promise<Map<string, { id: string; number: string }>> => {
  const rows = await database.case.findMany({
    where: { employeeId: { in: [...employees] }, status: { not: 'closed' } },
    select: { id: true, number: true, employeeId: true },
  })
  return new Map(rows.map(({ employeeId, ...found }) => [employeeId, found]))
}
