import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
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
  const fallen = await overturnedOutcomes(
    database,
    cases.map(({ id }) => id),
  )
  const byEmployee = new Map<string, CasesHere>()
  for (const { id, employeeId, status, decision, meetingOn } of cases) {
    const known = byEmployee.get(employeeId) ?? NONE
    const held =
      decision && meetingOn && fallen.get(id) !== null
        ? [{ on: meetingOn.toISOString().slice(0, 10), outcome: fallen.get(id) ?? decision }]
        : []
    byEmployee.set(employeeId, {
      openCaseId: status === 'closed' ? known.openCaseId : id,
      held: [...known.held, ...held],
    })
  }
  return (employeeId) => byEmployee.get(employeeId) ?? NONE
}

/** What an annulment or an appeal left of a decision that was final: null where it counts no more. */
const overturnedOutcomes = async (
  database: Database,
  caseIds: string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const where = { caseId: { in: caseIds } }
  const [annulments, appeals] = await Promise.all([
    database.annulment.findMany({ where, select: { caseId: true } }),
    database.appeal.findMany({
      where: { ...where, outcome: { in: ['annulled', 'changed'] } },
      select: { caseId: true, state: true },
      orderBy: { registeredAt: 'asc' },
    }),
  ])
  const changed = appeals.map(({ caseId, state }): [string, string | null] => [
    caseId,
    (state as unknown as AppealState).decided?.decision ?? null,
  ])
  return new Map([...changed, ...annulments.map(({ caseId }): [string, null] => [caseId, null])])
}
