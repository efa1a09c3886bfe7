import type { CaseViewer } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { visibleUnits } from '../roster/visible-people.ts'
import { writtenDay } from '../written-day.ts'

/** One person in a determination; dates are `YYYY-MM-DD`. */
export type EntryLine = {
  employee: string
  personnelNumber: string
  status: string
  due: string | null
  window: { from: string; to: string } | null
  cite: string[]
  secondRoundOwedSince: string | null
  list: string | null
  struckGround: string | null
  case: string | null
}

/** Everybody's entry in the order of personnel numbers, as much as somebody may see. */
export const listEntries = async (
  database: Database,
  asked: {
    determinationId: string
    status?: string | undefined
    listId?: string | undefined
    viewer: CaseViewer
    page: PageRequest<[string]>
  },
): Promise<Page<EntryLine>> => {
  const { page } = asked
  const where = await whereOf(database, asked)
  const rows = await database.determinationEntry.findMany({
    where: page.position === null ? where : { AND: [where, { personnelNumber: { gt: page.position[0] } }] },
    orderBy: { personnelNumber: 'asc' },
    take: page.limit + 1,
  })
  return pageOf(rows, {
    limit: page.limit,
    total: await database.determinationEntry.count({ where }),
    positionOf: ({ personnelNumber }) => [personnelNumber],
    itemOf: toLine,
  })
}

const whereOf = async (
  database: Database,
  {
    determinationId,
    status,
    listId,
    viewer,
  }: Pick<Parameters<typeof listEntries>[1], 'determinationId' | 'status' | 'listId' | 'viewer'>,
): Promise<Prisma.DeterminationEntryWhereInput> => {
  const units = await visibleUnits(database, viewer)
  return {
    determinationId,
    ...(status === undefined ? {} : { status }),
    ...(listId === undefined ? {} : { listId }),
    ...(units === null ? {} : { employee: { unitId: { in: units } } }),
  }
}

const toLine = (row: Prisma.DeterminationEntryGetPayload<object>): EntryLine => {
  const [from, to] = [writtenDay(row.windowFrom), writtenDay(row.windowTo)]
  return {
    employee: row.employeeId,
    personnelNumber: row.personnelNumber,
    status: row.status,
    due: writtenDay(row.due),
    window: from !== null && to !== null ? { from, to } : null,
    cite: row.cite,
    secondRoundOwedSince: writtenDay(row.secondRoundOwedSince),
    list: row.listId,
    struckGround: row.struckGround,
    case: row.caseId,
  }
}
