import { readAuthorities, unitsAnsweredBy, unitsBelow } from '../access/authorities.ts'
import { type CaseViewer, peopleHeadedBy } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'

/** The units whose people somebody sees by his roles; null: everybody. */
export const visibleUnits = async (database: Database, viewer: CaseViewer): Promise<string[] | null> => {
  if (viewer.wholeBody) return null
  const authorities = await readAuthorities(database)
  const units = [
    ...unitsAnsweredBy(authorities, 'personnel', viewer.personnelUnits),
    ...unitsAnsweredBy(authorities, 'head', viewer.headUnits),
    ...unitsBelow(authorities, viewer.auditedUnits),
  ]
  return [...new Set(units)]
}

/** The people of the roster that somebody may see, as a condition of the query itself: himself, those whom he heads. */
export const visiblePeople = async (
  database: Database,
  viewer: CaseViewer,
): Promise<Prisma.EmployeeWhereInput> => {
  const units = await visibleUnits(database, viewer)
  if (units === null) return {}
  const { employeeId, headsFor = [] } = viewer
  const own = employeeId === null ? [] : [employeeId]
  const seen = [...own, ...(await peopleHeadedBy(database, [...own, ...headsFor]))]
  return { OR: [{ unitId: { in: units } }, { id: { in: seen } }] }
}
