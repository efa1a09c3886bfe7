import type { Database } from '../database.ts'

/** What was decided about somebody here, and his case that is open. */
export type CasesHere = { openCaseId: string | null; held: { on: string; outcome: string }[] }

const NONE: CasesHere = { openCaseId: null, held: [] }

/** The regular cases of these people: certifications held here count as those of the roster do. */
export const casesOf = async (
  database: Database,
  employeeIds: readonly string[],
): Promise<(employeeId: string) => CasesHere> => {
  const cases = await database.case.findMany({
    where: { employeeId: { in: [...employeeIds] }, kind: 'regular' },
    select: { id: true, employeeId: true, status: true, decision: true, meetingOn: true },
  })
  const byEmployee = new Map<string, CasesHere>()
  for (const { id, employeeId, status, decision, meetingOn } of cases) {
    const known = byEmployee.get(employeeId) ?? NONE
    const held =
      decision && meetingOn ? [{ on: meetingOn.toISOString().slice(0, 10), outcome: decision }] : []
    byEmployee.set(employeeId, {
      openCaseId: status === 'closed' ? known.openCaseId : id,
      held: [...known.held, ...held],
    })
  }
  return (employeeId) => byEmployee.get(employeeId) ?? NONE
}
