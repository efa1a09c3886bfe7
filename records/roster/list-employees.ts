import { peopleNamed } from '../case-reading/name-query.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import type { CaseViewer } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { visiblePeople } from './visible-people.ts'

/** Whom a list of the roster is about: of one unit, or by personnel number or the beginning of the family name. */
export type EmployeeFilter = { unit?: string | undefined; q?: string | undefined }

/** The roster in the order of personnel numbers, as much of it as somebody may see. */
export const listEmployees = async (
  database: Database,
  { viewer, filter, page }: { viewer: CaseViewer; filter: EmployeeFilter; page: PageRequest<[string]> },
): Promise<Page<Person>> => {
  const where: Prisma.EmployeeWhereInput = {
    AND: [await visiblePeople(database, viewer), filterOf(filter)],
  }
  const rows = await database.employee.findMany({
    where: page.position === null ? where : { AND: [where, { personnelNumber: { gt: page.position[0] } }] },
    select: PERSON,
    orderBy: { personnelNumber: 'asc' },
    take: page.limit + 1,
  })
  return pageOf(rows, {
    limit: page.limit,
    total: await database.employee.count({ where }),
    positionOf: ({ personnelNumber }) => [personnelNumber],
    itemOf: (person) => person,
  })
}

const filterOf = ({ unit, q }: EmployeeFilter): Prisma.EmployeeWhereInput => ({
  ...(unit === undefined ? {} : { unit: { OR: unitsNamed(unit) } }),
  ...(q === undefined ? {} : { OR: [{ personnelNumber: q }, peopleNamed(q)] }),
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A unit by its code or its id. */
export const unitsNamed = (unit: string): Prisma.UnitWhereInput[] =>
  UUID.test(unit) ? [{ code: unit }, { id: unit }] : [{ code: unit }]
