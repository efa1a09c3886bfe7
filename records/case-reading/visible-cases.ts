import { readAuthorities, unitsBelow } from '../access/authorities.ts'
import type { Database, Prisma } from '../database.ts'
import { storedRecusals } from '../meeting/recusals-of-cases.ts'

/** Who looks: the employee that he is, and the units of his roles; a role of the whole body sees every case. */
export type CaseViewer = {
  employeeId: string | null
  wholeBody: boolean
  personnelUnits: readonly string[]
  headUnits: readonly string[]
  auditedUnits: readonly string[]
  /** Direct heads, and secretaries of commissions, in whose place he acts. */
  headsFor?: readonly string[]
  secretaryFor?: readonly string[]
}

/** Cases are seen by one of these columns, where it has one of these ids. */
export type VisibleBy = {
  column: 'personnelUnitId' | 'headUnitId' | 'unitId' | 'employeeId' | 'id'
  ids: readonly string[]
}

/** By what somebody may see cases, one or the other; null: he sees every one. */
export const visibleBy = async (database: Database, viewer: CaseViewer): Promise<VisibleBy[] | null> => {
  if (viewer.wholeBody) return null
  const audited =
    viewer.auditedUnits.length > 0 ? unitsBelow(await readAuthorities(database), viewer.auditedUnits) : []
  return [
    { column: 'personnelUnitId', ids: viewer.personnelUnits },
    { column: 'headUnitId', ids: viewer.headUnits },
    { column: 'unitId', ids: audited },
    ...(viewer.employeeId === null ? [] : await casesOfPerson(database, viewer.employeeId)),
    ...(await casesInPlaceOf(database, viewer)),
  ]
}

/** The cases that somebody may see, as a condition of the query itself. */
export const visibleCases = async (
  database: Database,
  viewer: CaseViewer,
): Promise<Prisma.CaseWhereInput> => {
  const by = await visibleBy(database, viewer)
  return by === null ? {} : { OR: by.map(({ column, ids }) => ({ [column]: { in: [...ids] } })) }
}

const casesOfPerson = async (database: Database, employeeId: string): Promise<VisibleBy[]> => [
  { column: 'employeeId', ids: [employeeId, ...(await peopleHeadedBy(database, [employeeId]))] },
  { column: 'id', ids: await casesHeardBy(database, seatsOf(employeeId), employeeId) },
]

/** The people of some direct heads. A list is asked of them by their ids, so that each of its conditions has an index. */
export const peopleHeadedBy = async (database: Database, headIds: readonly string[]): Promise<string[]> => {
  const people = await database.employee.findMany({
    where: { directHeadId: { in: [...headIds] } },
    select: { id: true },
  })
  return people.map(({ id }) => id)
}

/** The cases on the agendas of some commissions, without those from which somebody was recused. */
export const casesHeardBy = async (
  database: Database,
  commission: Prisma.CommissionWhereInput,
  seatedId?: string,
): Promise<string[]> => {
  const meetings = await database.meeting.findMany({ where: { commission }, select: { id: true } })
  const items = await database.meetingItem.findMany({
    where: { meetingId: { in: meetings.map(({ id }) => id) } },
    select: { caseId: true, recusals: true },
  })
  const isRecused = ({ recusals }: { recusals: unknown }) =>
    storedRecusals(recusals).some(({ memberId }) => memberId === seatedId)
  const left = new Set(items.filter(isRecused).map(({ caseId }) => caseId))
  return [...new Set(items.map(({ caseId }) => caseId))].filter((caseId) => !left.has(caseId))
}

/** The cases of those for whom somebody acts: their people's, and those of the meetings whose record they keep. */
const casesInPlaceOf = async (
  database: Database,
  { headsFor = [], secretaryFor = [] }: CaseViewer,
): Promise<VisibleBy[]> => {
  if (headsFor.length + secretaryFor.length === 0) return []
  const owed = await database.caseTask.findMany({
    where: { role: 'directHead', owedById: { in: [...headsFor] } },
    select: { caseId: true },
  })
  const heard = await casesHeardBy(database, { secretaryId: { in: [...secretaryFor] } })
  return [
    { column: 'employeeId', ids: await peopleHeadedBy(database, headsFor) },
    { column: 'id', ids: [...owed.map(({ caseId }) => caseId), ...heard] },
  ]
}

/** The commissions in which somebody has a seat, also the secretary's. */
export const seatsOf = (employeeId: string): Prisma.CommissionWhereInput => ({
  OR: [{ chairmanId: employeeId }, { secretaryId: employeeId }, { members: { some: { employeeId } } }],
})
