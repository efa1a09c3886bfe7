import { type Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'
import { owedBy, type TaskViewer } from './owed-by.ts'
import { PERSON, type Person } from './person.ts'

/** Something that somebody owes: in which case, which act, until when, under which clause. */
export type TaskLine = {
  id: string
  case: { id: string; number: string; ruleset: string; stage: string; employee: Person }
  act: string
  role: string
  limit: string | null
  advised: string | null
  late: boolean
  cite: string[]
  data: Prisma.JsonValue
  /** By whom it is owed: a person, a unit's service or head, or the secretary of its meeting. */
  owed: { byId: string | null; unitId: string | null; secretaryId: string | null }
}

/** The limit of the last task seen, null where it had none, and its id. */
export type TaskPosition = [string | null, string]

const TASK = {
  id: true,
  act: true,
  role: true,
  limitOn: true,
  advisedOn: true,
  cite: true,
  data: true,
  owedById: true,
  unitId: true,
  case: {
    select: {
      ...{ id: true, number: true, ruleset: true, stage: true, meetingId: true },
      employee: { select: PERSON },
    },
  },
} as const

type TaskRow = Prisma.CaseTaskGetPayload<{ select: typeof TASK }>

/** Whose tasks, and of which act only; `soonTo`: the last day whose limits are counted as soon. */
type TasksAsked = {
  viewer: TaskViewer
  today: string
  soonTo: string
  act?: string | undefined
  page: PageRequest<TaskPosition>
}

/** All that somebody owes, whichever of it is shown: how much, how much of it is late or soon, and how much of each act. */
export type TaskCounts = { all: number; late: number; soon: number; acts: Record<string, number> }

/** A page of what somebody owes, the latest limit passed first. */
export const listTasks = async (
  database: Database,
  asked: TasksAsked,
): Promise<Page<TaskLine> & { counts: TaskCounts }> => {
  const { today, page } = asked
  const { total, found, counts } = await findTasks(database, asked)
  const rows = await database.caseTask.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: TASK,
  })
  const secretaries = await secretariesOf(database, rows)
  const lines = new Map(rows.map((row) => [row.id, taskLine(row, { today, secretaries })]))
  const positionOf = ({ limitOn, id }: Found): TaskPosition => [limitOn, id]
  const { items, ...rest } = pageOf(found, {
    ...{ limit: page.limit, total, positionOf },
    itemOf: ({ id }) => lines.get(id),
  })
  // What was done in between is owed no more.
  return { ...rest, items: items.flatMap((line) => line ?? []), counts }
}

type Found = { id: string; limitOn: string | null }
type FoundTasks = { total: number; found: Found[]; counts: TaskCounts }

/** How many tasks somebody owes, and those of the page and one more, by one statement. */
const findTasks = async (
  database: Database,
  { viewer, today, soonTo, act, page }: TasksAsked,
): Promise<FoundTasks> => {
  const chosen = act === undefined ? Prisma.sql`true` : Prisma.sql`"act" = ${act}`
  const [row] = await database.$queryRaw<[FoundTasks]>`
    WITH owed AS MATERIALIZED (SELECT "id", "limitOn", "act" FROM "CaseTask" WHERE ${owedBy(viewer)}),
    shown AS (
      SELECT "id", "limitOn" FROM owed WHERE ${chosen} AND ${afterPosition(page.position)}
      ORDER BY "limitOn" NULLS LAST, "id" LIMIT ${page.limit + 1}
    ),
    counted AS (
      SELECT "act", count(*)::int AS "n", (count(*) FILTER (WHERE "limitOn" < ${today}::date))::int AS "late",
        (count(*) FILTER (WHERE "limitOn" BETWEEN ${today}::date AND ${soonTo}::date))::int AS "soon"
      FROM owed GROUP BY "act"
    )
    SELECT (SELECT coalesce(sum("n"), 0)::int FROM counted WHERE ${chosen}) AS "total",
      (SELECT jsonb_build_object(
        'all', coalesce(sum("n"), 0), 'late', coalesce(sum("late"), 0), 'soon', coalesce(sum("soon"), 0),
        'acts', coalesce(jsonb_object_agg("act", "n"), '{}')
      ) FROM counted) AS "counts",
      (SELECT coalesce(jsonb_agg(shown ORDER BY "limitOn" NULLS LAST, "id"), '[]') FROM shown) AS "found"`
  return row
}

const afterPosition = (position: TaskPosition | null): Prisma.Sql => {
  if (!position) return Prisma.sql`true`
  const [limit, id] = position
  const later = Prisma.sql`"id" > ${id}::uuid`
  if (limit === null) return Prisma.sql`"limitOn" IS NULL AND ${later}`
  const limitOn = Prisma.sql`${limit}::date`
  return Prisma.sql`("limitOn" > ${limitOn} OR ("limitOn" = ${limitOn} AND ${later}) OR "limitOn" IS NULL)`
}

/** Who keeps the record of the meetings whose secretary owes something. */
const secretariesOf = async (
  database: Database,
  rows: readonly TaskRow[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = rows.flatMap(({ role, case: { meetingId } }) => (role === 'secretary' ? (meetingId ?? []) : []))
  if (ids.length === 0) return new Map()
  const meetings = await database.meeting.findMany({
    where: { id: { in: ids } },
    select: { id: true, commission: { select: { secretaryId: true } } },
  })
  return new Map(meetings.map(({ id, commission }) => [id, commission.secretaryId]))
}

type Reading = { today: string; secretaries: ReadonlyMap<string, string> }

const taskLine = (row: TaskRow, { today, secretaries }: Reading): TaskLine => {
  const { limitOn, advisedOn, owedById: byId, unitId, case: ofCase, ...rest } = row
  const limit = writtenDay(limitOn)
  const { meetingId, ...shown } = ofCase
  const secretaryId = row.role === 'secretary' ? (secretaries.get(meetingId ?? '') ?? null) : null
  return {
    ...{ ...rest, case: shown, owed: { byId, unitId, secretaryId } },
    ...{ limit, advised: writtenDay(advisedOn), late: limit !== null && limit < today },
  }
}
