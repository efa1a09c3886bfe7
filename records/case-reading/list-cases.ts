import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'
import { casesNamed } from './name-query.ts'
import { PERSON, type Person } from './person.ts'
import { type CaseViewer, visibleCases } from './visible-cases.ts'

/** By what cases are sorted: their number, the next limit, the meeting; cases without that day come last. */
export const CASE_ORDERS = ['number', 'limit', 'meeting'] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

/** Which cases, and in which order. `late`: whether a limit has passed; `withoutDates`: open and not scheduled. */
export type CaseFilter = {
  stage?: string | undefined
  state?: string | undefined
  unitIds?: readonly string[] | undefined
  q?: string | undefined
  withoutDates?: true | undefined
  late?: { is: 'late' | 'in-time'; today: string } | undefined
  sort: CaseOrder
}

/** A case as lists show it. Dates are `YYYY-MM-DD`. */
export type CaseLine = {
  id: string
  number: string
  kind: string
  ruleset: string
  state: string
  stage: string
  round: number
  employee: Person
  startOn: string | null
  meetingOn: string | null
  nextLimitOn: string | null
  windowTo: string
  decision: string | null
  outcome: string | null
  breaches: number
}

/** The sort key of the last case seen, null where it had none, and its id. */
export type CasePosition = [string | null, string]

const COLUMN = { number: 'number', limit: 'nextLimitOn', meeting: 'meetingOn' } as const

const LINE = {
  id: true,
  number: true,
  kind: true,
  ruleset: true,
  status: true,
  stage: true,
  round: true,
  startOn: true,
  meetingOn: true,
  nextLimitOn: true,
  windowTo: true,
  decision: true,
  outcome: true,
  breaches: true,
  employee: { select: PERSON },
} as const

type LineRow = Prisma.CaseGetPayload<{ select: typeof LINE }>

/** A page of the cases that the viewer may see. @example await listCases(database, { viewer, filter, page }) */
export const listCases = async (
  database: Database,
  asked: { viewer: CaseViewer; filter: CaseFilter; page: PageRequest<CasePosition> },
): Promise<Page<CaseLine>> => {
  const { filter, page } = asked
  const where = {
    AND: [
      await visibleCases(database, asked.viewer),
      ...conditionsOf(filter),
      ...(await named(database, filter)),
    ],
  }
  const [total, rows] = await Promise.all([
    database.case.count({ where }),
    database.case.findMany({
      where: { AND: [where, afterPosition(filter.sort, page.position)] },
      orderBy: orderOf(filter.sort),
      take: page.limit + 1,
      select: LINE,
    }),
  ])
  const positionOf = (row: LineRow): CasePosition => [sortKey(row, filter.sort), row.id]
  return pageOf(rows, { limit: page.limit, total, positionOf, itemOf: lineOf })
}

const conditionsOf = ({ stage, state, unitIds, withoutDates, late }: CaseFilter): Prisma.CaseWhereInput[] => [
  ...(stage === undefined ? [] : [{ stage }]),
  ...(state === undefined ? [] : [{ status: state }]),
  ...(unitIds === undefined ? [] : [{ unitId: { in: [...unitIds] } }]),
  ...(withoutDates === undefined ? [] : [{ status: 'open', meetingOn: null }]),
  ...(late === undefined ? [] : [lateness(late)]),
]

const named = async (database: Database, { q }: CaseFilter): Promise<Prisma.CaseWhereInput[]> =>
  q === undefined ? [] : [await casesNamed(database, q)]

/** Late is an open case in which a limit has passed; a limit ends with its day. */
const lateness = ({ is, today }: NonNullable<CaseFilter['late']>): Prisma.CaseWhereInput => {
  const late = { status: { not: 'closed' }, nextLimitOn: { lt: new Date(today) } }
  return is === 'late' ? late : { OR: [{ NOT: late }, { nextLimitOn: null }] }
}

const orderOf = (sort: CaseOrder): Prisma.CaseOrderByWithRelationInput[] =>
  sort === 'number'
    ? [{ number: 'asc' }]
    : [{ [COLUMN[sort]]: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]

const afterPosition = (sort: CaseOrder, position: CasePosition | null): Prisma.CaseWhereInput => {
  if (!position) return {}
  const [key, id] = position
  const column = COLUMN[sort]
  if (sort === 'number') return { number: { gt: key ?? '' } }
  if (key === null) return { [column]: null, id: { gt: id } }
  const day = new Date(key)
  return { OR: [{ [column]: { gt: day } }, { [column]: day, id: { gt: id } }, { [column]: null }] }
}

const sortKey = (row: LineRow, sort: CaseOrder): string | null =>
  sort === 'number' ? row.number : writtenDay(row[COLUMN[sort]])

const lineOf = ({ status, windowTo, ...row }: LineRow): CaseLine => ({
  ...row,
  state: status,
  startOn: writtenDay(row.startOn),
  meetingOn: writtenDay(row.meetingOn),
  nextLimitOn: writtenDay(row.nextLimitOn),
  windowTo: windowTo.toISOString().slice(0, 10),
})
