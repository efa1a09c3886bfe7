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

/** Whom of the roster somebody may see: those of these units, and these people (himself, those whom he heads); null: everybody. */
export const seenOnRoster = async (
  database: Database,
  viewer: CaseViewer,
): Promise<{ units: readonly string[]; people: readonly string[] } | null> => {
  const units = await visibleUnits(database, viewer)
  if (units === null) return null
  const { employeeId, headsFor = [] } = viewer
  const own = employeeId === null ? [] : [employeeId]
  return { units, people: [...own, ...(await peopleHeadedBy(database, [...own, ...headsFor]))] }
}

/** The people of the roster that somebody may see, as a condition of the query itself. */
export const visiblePeople = async (
  database: Database,
  viewer: CaseViewer,
): Promise<Prisma.EmployeeWhereInput> => {
  const seen = await seenOnRoster(database, viewer)
  return seen === null ? {} : { OR: [{ unitId: { in: [...seen.units] } }, { id: { in: [...seen.people] } }] }
}
