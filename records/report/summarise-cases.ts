import { type CaseViewer, type VisibleBy, visibleBy } from '../case-reading/visible-cases.ts'
import { type Database, Prisma } from '../database.ts'

/** The cases of one unit: those that are not closed, those of them whose limit has passed, and the closed ones. */
export type UnitCount = { unitId: string; open: number; late: number; closed: number }

/** The cases that somebody may see, counted by the database. */
export type CaseCounts = {
  total: number
  /** Not closed, the suspended ones included. */
  open: number
  units: UnitCount[]
  stages: { stage: string; open: number; late: number }[]
  decisions: { decision: string | null; cases: number }[]
  /** Open cases whose limit has passed, by that day. */
  late: { limitOn: string; cases: number }[]
  /** Open cases without a day of the meeting. */
  withoutDates: number
  /** Cases with a breach on record. */
  withBreaches: number
  /** Open cases by the day of their meeting, from today on. */
  meetings: { on: string; cases: number }[]
}

/**
 * Counts cases in one statement, which sends back sums and no groups; `unitIds`: only those of these units. Late is a
 * case whose limit ended before `today`. Whoever sees every case has them counted in the order of an index
 * (`Case_summed`), which needs neither their rows nor a table of what was counted; the late ones, of which there are few,
 * are counted by themselves.
 */
export const summariseCases = async (
  database: Database,
  asked: { viewer: CaseViewer; unitIds?: readonly string[] | undefined; today: string },
): Promise<CaseCounts> => {
  const today = Prisma.sql`${asked.today}::date`
  const where = conditionOf(await visibleBy(database, asked.viewer), asked.unitIds)
  const [row] = await database.$queryRaw<[{ counts: CaseCounts }]>`
    WITH counted AS MATERIALIZED (
      SELECT "unitId", "stage", "decision", "status", NULL::date AS "limitOn", count(*) AS "cases", 0 AS "late"
      FROM "Case" WHERE ${where} GROUP BY "unitId", "stage", "decision", "status"
      UNION ALL
      SELECT "unitId", "stage", NULL, "status", "nextLimitOn", 0, count(*)
      FROM "Case" WHERE ${where} AND "status" <> 'closed' AND "nextLimitOn" < ${today} GROUP BY 1, 2, 4, 5
    ), summed AS MATERIALIZED (
      SELECT GROUPING("unitId", "stage", "decision", "limitOn") AS "by", "unitId", "stage", "decision", "limitOn",
        coalesce(sum("cases"), 0) AS "cases", coalesce(sum("cases") FILTER (WHERE "status" <> 'closed'), 0) AS "open",
        coalesce(sum("late"), 0) AS "late"
      FROM counted GROUP BY GROUPING SETS (("unitId"), ("stage"), ("decision"), ("limitOn"), ())
    ), heard AS MATERIALIZED (
      SELECT "meetingOn" AS "on", count(*) AS "cases" FROM "Case"
      WHERE ${where} AND "status" <> 'closed' AND ("meetingOn" >= ${today} OR "meetingOn" IS NULL) GROUP BY 1
    )
    SELECT jsonb_build_object(
      'total', max("cases") FILTER (WHERE "by" = ${BY.nothing}),
      'open', max("open") FILTER (WHERE "by" = ${BY.nothing}),
      'withBreaches', (SELECT count(*) FROM "Case" WHERE ${where} AND "breaches" > 0),
      'units', ${listed(BY.unitId, '"unitId", "open", "late", "cases" - "open" AS "closed"')},
      'stages', ${listed(BY.stage, '"stage", "open", "late"')},
      'decisions', ${listed(BY.decision, '"decision", "cases"')},
      'late', ${listed(BY.limitOn, '"limitOn", "late" AS "cases"')},
      'withoutDates', (SELECT coalesce(sum("cases"), 0) FROM heard WHERE "on" IS NULL),
      'meetings', (SELECT coalesce(jsonb_agg(heard ORDER BY "on"), '[]') FROM heard WHERE "on" IS NOT NULL)
    ) AS "counts" FROM summed`
  const { late, ...counts } = row.counts
  return { ...counts, late: late.filter(({ limitOn }) => limitOn !== null) }
}

/** What GROUPING answers for the rows of each sum: a bit for each column that it is not by, the first the highest. */
const BY = { unitId: 0b0111, stage: 0b1011, decision: 0b1101, limitOn: 0b1110, nothing: 0b1111 }

const listed = (by: number, members: string): Prisma.Sql => Prisma.sql`(SELECT coalesce(jsonb_agg(line), '[]')
  FROM (SELECT ${Prisma.raw(members)} FROM summed WHERE "by" = ${by}) AS line)`

const conditionOf = (by: readonly VisibleBy[] | null, unitIds: readonly string[] | undefined): Prisma.Sql =>
  Prisma.join(
    [
      by === null ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(by.map(isOneOf), ' OR ')})`,
      unitIds === undefined ? Prisma.sql`true` : isOneOf({ column: 'unitId', ids: unitIds }),
    ],
    ' AND ',
  )

const isOneOf = ({ column, ids }: VisibleBy): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`"${column}"`)} = ANY (${[...ids]}::uuid[])`
