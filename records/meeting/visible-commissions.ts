import { type CaseViewer, seatsOf } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'
import { visibleUnits } from '../roster/visible-people.ts'

/** The commissions that somebody may see, as a condition of the query itself: of his units, and where he has a seat. */
export const visibleCommissions = async (
  database: Database,
  viewer: CaseViewer,
): Promise<Prisma.CommissionWhereInput> => {
  const units = await visibleUnits(database, viewer)
  if (units === null) return {}
  const seats = viewer.employeeId === null ? [] : [seatsOf(viewer.employeeId)]
  const recorded = { secretaryId: { in: [...(viewer.secretaryFor ?? [])] } }
  return { OR: [{ unitId: { in: units } }, recorded, ...seats] }
}
