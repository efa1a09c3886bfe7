import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'

/** What is read of a fact wherever it is shown: when it was told, how it was judged, what came with it. */
export const FACT_AS_TOLD = {
  id: true,
  kind: true,
  occurredOn: true,
  receivedAt: true,
  judgement: true,
  documents: { select: { id: true, fileName: true } },
} as const

const FACT = { ...FACT_AS_TOLD, reason: true, judgedAt: true } as const

type FactRow = Prisma.FactGetPayload<{ select: typeof FACT }>

/** A fact as it was taken, and how the case judged it: null until the case has. */
export type FactLine = {
  id: string
  kind: string
  occurredOn: string
  receivedAt: string
  judgement: string | null
  reason: Prisma.JsonValue
  judgedAt: string | null
  documents: { id: string; fileName: string }[]
}

/** When the last fact seen was received, and its id. */
export type FactPosition = [string, string]

/** One fact of a case; null when there is none of that id. */
export const readFact = async (
  database: Database,
  { caseId, id }: { caseId: string; id: string },
): Promise<FactLine | null> => {
  const found = await database.fact.findFirst({ where: { id, caseId }, select: FACT })
  return found && factLine(found)
}

/** The facts of a case, in the order in which they were received. */
export const listFacts = async (
  database: Database,
  { caseId, page }: { caseId: string; page: PageRequest<FactPosition> },
): Promise<Page<FactLine>> => {
  const [total, rows] = await Promise.all([
    database.fact.count({ where: { caseId } }),
    database.fact.findMany({
      where: { caseId, ...afterPosition(page.position) },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      take: page.limit + 1,
      select: FACT,
    }),
  ])
  const positionOf = (row: FactRow): FactPosition => [row.receivedAt.toISOString(), row.id]
  return pageOf(rows, { limit: page.limit, total, positionOf, itemOf: factLine })
}

const afterPosition = (position: FactPosition | null): Prisma.FactWhereInput => {
  if (!position) return {}
  const receivedAt = new Date(position[0])
  return { OR: [{ receivedAt: { gt: receivedAt } }, { receivedAt, id: { gt: position[1] } }] }
}

const factLine = ({ occurredOn, receivedAt, judgedAt, ...row }: FactRow): FactLine => ({
  ...row,
  occurredOn: occurredOn.toISOString().slice(0, 10),
  receivedAt: receivedAt.toISOString(),
  judgedAt: judgedAt?.toISOString() ?? null,
})
