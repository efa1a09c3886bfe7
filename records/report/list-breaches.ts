import type { CaseState } from '../../regulation/course/state.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import { type CaseViewer, visibleCases } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

/** A breach on record: which step of which round, its limit, since when it stands on the log, and its clauses. */
export type BreachLine = {
  step: string
  round: number
  limit: string
  recordedAt: string
  cite: string[]
  /** The act turned out to have come in time. */
  withdrawn: boolean
}

/** A case with its breaches. */
export type BreachedCase = {
  id: string
  number: string
  ruleset: string
  stage: string
  employee: Person
  breaches: BreachLine[]
}

const CASE = {
  ...{ id: true, number: true, ruleset: true, stage: true },
  employee: { select: PERSON },
  log: {
    where: { event: { in: ['LimitMissed', 'BreachRecorded'] } },
    orderBy: { seq: 'asc' },
    select: { recordedAt: true, data: true, cite: true },
  },
} as const satisfies Prisma.CaseSelect

type CaseRow = Prisma.CaseGetPayload<{ select: typeof CASE }>

/** The cases with a breach that the viewer may see, by number. */
export const listBreaches = async (
  database: Database,
  asked: { viewer: CaseViewer; unitIds?: readonly string[] | undefined; page: PageRequest<[string]> },
): Promise<Page<BreachedCase>> => {
  const { page, unitIds } = asked
  const where: Prisma.CaseWhereInput = {
    AND: [
      await visibleCases(database, asked.viewer),
      { breaches: { gt: 0 } },
      unitIds === undefined ? {} : { unitId: { in: [...unitIds] } },
    ],
  }
  const [total, rows] = await Promise.all([
    database.case.count({ where }),
    database.case.findMany({
      where: page.position === null ? where : { AND: [where, { number: { gt: page.position[0] } }] },
      orderBy: { number: 'asc' },
      take: page.limit + 1,
      select: CASE,
    }),
  ])
  const known = await breachesKnown(
    database,
    rows.map(({ id }) => id),
  )
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ number }): [string] => [number],
    itemOf: (row) => breachedCase(row, known.get(row.id) ?? []),
  })
}

type Known = CaseState['breaches']

/** How the breaches of these cases stand in their states: of a state no more is read. */
const breachesKnown = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> => {
  const rows = await database.$queryRaw<{ id: string; breaches: Known }[]>`
    SELECT "id"::text, coalesce("state"->'breaches', '[]') AS "breaches" FROM "Case"
    WHERE "id" = ANY (${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, breaches }) => [id, breaches]))
}

const breachedCase = ({ log, ...row }: CaseRow, known: Known): BreachedCase => {
  const breaches = log.map(({ recordedAt, data, cite }) => {
    const { step, round, limit } = data as { step: string; round: number; limit: string }
    const same = known.find((each) => each.step === step && each.round === round && each.limit === limit)
    const recorded = { recordedAt: recordedAt.toISOString(), cite }
    return { step, round, limit, ...recorded, withdrawn: same?.withdrawn ?? false }
  })
  return { ...row, breaches }
}
