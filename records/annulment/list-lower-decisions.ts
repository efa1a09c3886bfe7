import { PERSON, type Person } from '../case-reading/person.ts'
import { type Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'

/** A decision of a lower commission, with its case; `annulledOn` the day of the act by which the certification was annulled. */
export type LowerDecision = {
  of: { id: string; number: string; ruleset: string; employee: Person }
  decision: string
  decidedOn: string
  commission: { id: string; orderNumber: string; unit: { id: string; code: string; name: string } | null }
  annulledOn: string | null
}

/** The day of the meeting of the last decision seen, the meeting, and the number of the item. */
export type LowerDecisionPosition = [string, string, number]

/** Whose decisions are asked for: of commissions of these units, about anybody but this employee. */
export type LowerDecisionsAsked = {
  unitIds: readonly string[]
  notAbout: string | null
  page: PageRequest<LowerDecisionPosition>
}

/** A decided item, with its meeting and the commission that held it. */
type DecidedItem = {
  meetingId: string
  n: number
  caseId: string
  decision: string
  heldOn: string
  commissionId: string
  orderNumber: string
  unitId: string | null
}

/** The decisions of the commissions of some units, the latest first. */
export const listLowerDecisions = async (
  database: Database,
  { unitIds, notAbout, page }: LowerDecisionsAsked,
): Promise<Page<LowerDecision>> => {
  if (unitIds.length === 0) return { items: [], next: null, total: 0 }
  const own = notAbout === null ? [] : await casesAbout(database, notAbout)
  const [[counted], rows] = await Promise.all([
    database.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS "total" ${decidedIn(unitIds, own)}`,
    database.$queryRaw<DecidedItem[]>`
      SELECT m."id"::text AS "meetingId", i."n", i."caseId"::text, i."decision", m."heldOn"::text,
        c."id"::text AS "commissionId", c."orderNumber", c."unitId"::text
      ${decidedIn(unitIds, own)} ${after(page.position)}
      ORDER BY m."heldOn" DESC, m."id" DESC, i."n" LIMIT ${page.limit + 1}`,
  ])
  const read = pageOf(rows, {
    limit: page.limit,
    total: counted.total,
    positionOf: ({ heldOn, meetingId, n }): LowerDecisionPosition => [heldOn, meetingId, n],
    itemOf: (row) => row,
  })
  return { ...read, items: await linesOf(database, read.items) }
}

const casesAbout = async (database: Database, employeeId: string): Promise<string[]> =>
  (await database.case.findMany({ where: { employeeId }, select: { id: true } })).map(({ id }) => id)

/** Meeting by meeting, each by its key: the items of all meetings are never read from one end to the other. */
const decidedIn = (unitIds: readonly string[], own: readonly string[]): Prisma.Sql => Prisma.sql`
  FROM "Commission" c JOIN "Meeting" m ON m."commissionId" = c."id" CROSS JOIN LATERAL (
    SELECT "n", "caseId", "decision" FROM "MeetingItem"
    WHERE "meetingId" = m."id" AND "status" = 'decided' AND NOT "caseId" = ANY (${[...own]}::uuid[])
    OFFSET 0
  ) i WHERE c."unitId" = ANY (${[...unitIds]}::uuid[])`

const after = (position: LowerDecisionPosition | null): Prisma.Sql => {
  if (!position) return Prisma.empty
  const [heldOn, meetingId, n] = position
  return Prisma.sql`AND (m."heldOn" < ${heldOn}::date OR (m."heldOn" = ${heldOn}::date
    AND (m."id" < ${meetingId}::uuid OR (m."id" = ${meetingId}::uuid AND i."n" > ${n}))))`
}

/** The decisions with their cases, the people and units named, and the day on which each was annulled. */
const linesOf = async (database: Database, items: readonly DecidedItem[]): Promise<LowerDecision[]> => {
  const ids = items.map(({ caseId }) => caseId)
  const [cases, annulments, units] = await Promise.all([
    database.case.findMany({
      where: { id: { in: ids } },
      select: { id: true, number: true, ruleset: true, employee: { select: PERSON } },
    }),
    database.annulment.findMany({ where: { caseId: { in: ids } }, select: { caseId: true, actOn: true } }),
    database.unit.findMany({
      where: { id: { in: items.flatMap(({ unitId }) => unitId ?? []) } },
      select: { id: true, code: true, name: true },
    }),
  ])
  return items.flatMap(({ caseId, decision, heldOn, commissionId, orderNumber, unitId }) => {
    const of = cases.find(({ id }) => id === caseId)
    if (!of) return []
    const unit = units.find(({ id }) => id === unitId) ?? null
    const annulment = annulments.find((each) => each.caseId === caseId)
    return [
      {
        ...{ of, decision, decidedOn: heldOn, commission: { id: commissionId, orderNumber, unit } },
        annulledOn: annulment ? writtenDay(annulment.actOn) : null,
      },
    ]
  })
}
