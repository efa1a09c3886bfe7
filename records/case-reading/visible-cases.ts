import { readAuthorities, unitsBelow } from '../access/authorities.ts'
import type { Database, Prisma } from '../database.ts'

/** Who looks: the employee that he is, and the units of his roles; a role of the whole body sees every case. */
export type CaseViewer = {
  employeeId: string | null
  wholeBody: boolean
  personnelUnits: readonly string[]
  headUnits: readonly string[]
  auditedUnits: readonly string[]
}

/** The cases that somebody may see, as a condition of the query itself. */
export const visibleCases = async (
  database: Database,
  viewer: CaseViewer,
): Promise<Prisma.CaseWhereInput> => {
  if (viewer.wholeBody) return {}
  const audited =
    viewer.auditedUnits.length > 0 ? unitsBelow(await readAuthorities(database), viewer.auditedUnits) : []
  return {
    OR: [
      { personnelUnitId: { in: [...viewer.personnelUnits] } },
      { headUnitId: { in: [...viewer.headUnits] } },
      { unitId: { in: audited } },
      ...(viewer.employeeId === null ? [] : await casesOfPerson(database, viewer.employeeId)),
    ],
  }
}

const casesOfPerson = async (database: Database, employeeId: string): Promise<Prisma.CaseWhereInput[]> => {
  const items = await database.meetingItem.findMany({
    where: { meeting: { commission: seatsOf(employeeId) } },
    select: { caseId: true },
    distinct: ['caseId'],
  })
  return [
    { employeeId },
    { employee: { directHeadId: employeeId } },
    { id: { in: items.map(({ caseId }) => caseId) } },
  ]
}

/** The commissions in which somebody has a seat, also the secretary's. */
export const seatsOf = (employeeId: string): Prisma.CommissionWhereInput => ({
  OR: [{ chairmanId: employeeId }, { secretaryId: employeeId }, { members: { some: { employeeId } } }],
})
