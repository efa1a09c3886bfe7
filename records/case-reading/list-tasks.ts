import type { Database, Prisma } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { PERSON, type Person, writtenDay } from './person.ts'
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
  case: { select: { id: true, number: true, ruleset: true, stage: true, employee: { select: PERSON } } },
} as const

type TaskRow = Prisma.CaseTaskGetPayload<{ select: typeof TASK }>

/** Who looks at his tasks; `wholeBodyRoles` owe what no unit has a service or head of its own for. */
export type TaskViewer = CaseViewer & { wholeBodyRoles: readonly string[] }

/** A page of what somebody owes, the latest limit passed first. */
export const listTasks = async (
  database: Database,
  asked: { viewer: TaskViewer; today: string; page: PageRequest<TaskPosition> },
): Promise<Page<TaskLine>> => {
  const { viewer, today, page } = asked
  const where = await owedBy(database, viewer)
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
  return pageOf(rows, { limit: page.limit, total, positionOf, itemOf: (row) => taskLine(row, today) })
}

const owedBy = async (database: Database, viewer: TaskViewer): Promise<Prisma.CaseTaskWhereInput> => {
  const { employeeId } = viewer
  const office: Prisma.CaseTaskWhereInput[] = [
    { role: 'personnel', unitId: { in: [...viewer.personnelUnits] } },
    { role: 'head', unitId: { in: [...viewer.headUnits] } },
    { role: { in: [...viewer.wholeBodyRoles] }, unitId: null },
    { role: 'directHead', owedById: { in: [...(viewer.headsFor ?? [])] } },
  ]
  if (employeeId === null) return { OR: office }
  const others = [...office, ...(await owedBySeats(database, employeeId, viewer.secretaryFor ?? []))]
  // In his own case a person owes only what its employee owes.
  const own = await idsOfCases(database, { employeeId })
  return { OR: [{ owedById: employeeId }, { AND: [{ caseId: { notIn: own } }, { OR: others }] }] }
}

const owedBySeats = async (
  database: Database,
  employeeId: string,
  secretaryFor: readonly string[],
): Promise<Prisma.CaseTaskWhereInput[]> => {
  const meetings = await database.meeting.findMany({
    where: { commission: { OR: [seatsOf(employeeId), { secretaryId: { in: [...secretaryFor] } }] } },
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
  const keepsRecord = [employeeId, ...secretaryFor]
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

const taskLine = ({ limitOn, advisedOn, ...row }: TaskRow, today: string): TaskLine => {
  const limit = writtenDay(limitOn)
  return { ...row, limit, advised: writtenDay(advisedOn), late: limit !== null && limit < today }
}
