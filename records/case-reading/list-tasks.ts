import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'
import { PERSON, type Person } from './person.ts'
import { type CaseViewer, seatsOf } from './visible-cases.ts'

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

/**
 * Who looks at his tasks; `wholeBodyRoles` owe what no unit has a service or head of its own for; `lent`: the offices in
 * which another acts for him, whose tasks are with the other, by that employee; but not in the other's own case; `left`: what
 * his roles are without those.
 */
export type TaskViewer = RoleViewer & { lent: ReadonlyMap<string, string>; left: RoleViewer }
type RoleViewer = CaseViewer & { wholeBodyRoles: readonly string[] }

/** A page of what somebody owes, the latest limit passed first. */
export const listTasks = async (
  database: Database,
  asked: { viewer: TaskViewer; today: string; page: PageRequest<TaskPosition> },
): Promise<Page<TaskLine>> => {
  const { viewer, today, page } = asked
  const where = await owedByOrLent(database, viewer)
  const [total, rows] = await Promise.all([
    database.caseTask.count({ where }),
    database.caseTask.findMany({
      where: { AND: [where, afterPosition(page.position)] },
      orderBy: [{ limitOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: page.limit + 1,
      select: TASK,
    }),
  ])
  const positionOf = (row: TaskRow): TaskPosition => [writtenDay(row.limitOn), row.id]
  const secretaries = await secretariesOf(database, rows)
  return pageOf(rows, {
    ...{ limit: page.limit, total, positionOf },
    itemOf: (row) => taskLine(row, { today, secretaries }),
  })
}

const owedByOrLent = async (database: Database, viewer: TaskViewer): Promise<Prisma.CaseTaskWhereInput> => {
  const { lent, left } = viewer
  if (lent.size === 0) return owedBy(database, viewer)
  const ofOthers = await idsOfCases(database, { employeeId: { in: [...lent.values()].filter(Boolean) } })
  const whole = await owedBy(database, { ...viewer, lent: new Map() })
  return { OR: [await owedBy(database, { ...left, lent }), { AND: [{ caseId: { in: ofOthers } }, whole] }] }
}

const owedBy = async (
  database: Database,
  viewer: Omit<TaskViewer, 'left'>,
): Promise<Prisma.CaseTaskWhereInput> => {
  const { employeeId, lent } = viewer
  const office: Prisma.CaseTaskWhereInput[] = [
    { role: 'personnel', unitId: { in: [...viewer.personnelUnits] } },
    { role: 'head', unitId: { in: [...viewer.headUnits] } },
    { role: { in: [...viewer.wholeBodyRoles] }, unitId: null },
    { role: 'directHead', owedById: { in: [...(viewer.headsFor ?? [])] } },
  ]
  if (employeeId === null) return { OR: office }
  const keepsRecord = [...(lent.has('secretary') ? [] : [employeeId]), ...(viewer.secretaryFor ?? [])]
  const others = [...office, ...(await owedBySeats(database, employeeId, keepsRecord))]
  // In his own case a person owes only what its employee owes.
  const own = await idsOfCases(database, { employeeId })
  const himself = { owedById: employeeId, ...(lent.has('directHead') ? { role: { not: 'directHead' } } : {}) }
  return { OR: [himself, { AND: [{ caseId: { notIn: own } }, { OR: others }] }] }
}

const owedBySeats = async (
  database: Database,
  employeeId: string,
  keepsRecord: readonly string[],
): Promise<Prisma.CaseTaskWhereInput[]> => {
  const meetings = await database.meeting.findMany({
    where: { commission: { OR: [seatsOf(employeeId), { secretaryId: { in: [...keepsRecord] } }] } },
    select: {
      id: true,
      commission: {
        select: { chairmanId: true, secretaryId: true, members: { select: { employeeId: true } } },
      },
    },
  })
  type Held = (typeof meetings)[number]['commission']
  const cases = (holds: (commission: Held) => boolean) => {
    const held = meetings.filter(({ commission }) => holds(commission)).map(({ id }) => id)
    return idsOfCases(database, { meetingId: { in: held } })
  }
  const sits = ({ chairmanId, secretaryId, members }: Held) =>
    [chairmanId, secretaryId, ...members.map((member) => member.employeeId)].includes(employeeId)
  return [
    { role: 'chairman', caseId: { in: await cases(({ chairmanId }) => chairmanId === employeeId) } },
    {
      role: 'secretary',
      caseId: { in: await cases(({ secretaryId }) => keepsRecord.includes(secretaryId)) },
    },
    { role: 'commission', caseId: { in: await cases(sits) } },
  ]
}

/** Tasks are asked for by the ids of their cases, so that each condition has an index. */
const idsOfCases = async (database: Database, where: Prisma.CaseWhereInput): Promise<string[]> =>
  (await database.case.findMany({ where, select: { id: true } })).map(({ id }) => id)

const afterPosition = (position: TaskPosition | null): Prisma.CaseTaskWhereInput => {
  if (!position) return {}
  const [limit, id] = position
  if (limit === null) return { limitOn: null, id: { gt: id } }
  const limitOn = new Date(limit)
  return { OR: [{ limitOn: { gt: limitOn } }, { limitOn, id: { gt: id } }, { limitOn: null }] }
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
