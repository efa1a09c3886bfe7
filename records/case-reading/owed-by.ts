import { Prisma } from '../database.ts'
import type { CaseViewer } from './visible-cases.ts'

type RoleViewer = CaseViewer & { wholeBodyRoles: readonly string[] }

/**
 * Who looks at his tasks; `wholeBodyRoles` owe what no unit has a service or head of its own for; `lent`: the offices in
 * which another acts for him, whose tasks are with the other, by that employee; but not in the other's own case; `left`: what
 * his roles are without those.
 */
export type TaskViewer = RoleViewer & { lent: ReadonlyMap<string, string>; left: RoleViewer }

type Lent = TaskViewer['lent']

const { sql } = Prisma

/**
 * Which tasks somebody owes, as a condition on rows of CaseTask, each part of which has an index: what depends on other
 * tables is looked up by the statement itself, once.
 */
export const owedBy = ({ lent, left, ...viewer }: TaskViewer): Prisma.Sql => {
  if (lent.size === 0) return owedIn(viewer, lent)
  const ofOthers = casesOf([...lent.values()].filter(Boolean))
  return either([owedIn(left, lent), sql`"caseId" = ANY (${ofOthers}) AND ${owedIn(viewer, new Map())}`])
}

const owedIn = (viewer: RoleViewer, lent: Lent): Prisma.Sql => {
  const { employeeId } = viewer
  if (employeeId === null) return either(byOffice(viewer))
  const keepsRecord = [...(lent.has('secretary') ? [] : [employeeId]), ...(viewer.secretaryFor ?? [])]
  const others = either([...byOffice(viewer), ...bySeat(employeeId, keepsRecord)])
  const asHead = lent.has('directHead') ? sql`"role" <> 'directHead'` : sql`true`
  // In his own case a person owes only what its employee owes.
  return either([
    sql`"owedById" = ${employeeId}::uuid AND ${asHead}`,
    sql`"caseId" <> ALL (${casesOf([employeeId])}) AND ${others}`,
  ])
}

const byOffice = ({ personnelUnits, headUnits, wholeBodyRoles, headsFor = [] }: RoleViewer): Prisma.Sql[] => [
  sql`"role" = 'personnel' AND "unitId" = ANY (${uuids(personnelUnits)})`,
  sql`"role" = 'head' AND "unitId" = ANY (${uuids(headUnits)})`,
  sql`"role" = ANY (${[...wholeBodyRoles]}::text[]) AND "unitId" IS NULL`,
  sql`"role" = 'directHead' AND "owedById" = ANY (${uuids(headsFor)})`,
]

const bySeat = (employeeId: string, keepsRecord: readonly string[]): Prisma.Sql[] => {
  const chairs = sql`"chairmanId" = ${employeeId}::uuid`
  const sits = sql`(${chairs} OR "secretaryId" = ${employeeId}::uuid OR "id" IN
    (SELECT "commissionId" FROM "CommissionMember" WHERE "employeeId" = ${employeeId}::uuid))`
  return [
    sql`"role" = 'chairman' AND "caseId" = ANY (${casesHeardBy(chairs, employeeId)})`,
    sql`"role" = 'secretary' AND "caseId" = ANY (${casesHeardBy(sql`"secretaryId" = ANY (${uuids(keepsRecord)})`)})`,
    sql`"role" = 'commission' AND "caseId" = ANY (${casesHeardBy(sits, employeeId)})`,
  ]
}

/** The cases whose meeting is one of the commissions that fulfil a condition, without those from which somebody was recused. */
const casesHeardBy = (commission: Prisma.Sql, seatedId?: string): Prisma.Sql => {
  const meetings = sql`ARRAY(SELECT "id" FROM "Meeting"
    WHERE "commissionId" IN (SELECT "id" FROM "Commission" WHERE ${commission}))`
  const recused = sql`ARRAY(SELECT "caseId" FROM "MeetingItem" WHERE "meetingId" = ANY (${meetings})
    AND "recusals" @> ${JSON.stringify([{ memberId: seatedId }])}::jsonb)`
  const left = seatedId === undefined ? sql`true` : sql`"id" <> ALL (${recused})`
  return sql`ARRAY(SELECT "id" FROM "Case" WHERE "meetingId" = ANY (${meetings}) AND ${left})`
}

const casesOf = (employeeIds: readonly string[]): Prisma.Sql =>
  sql`ARRAY(SELECT "id" FROM "Case" WHERE "employeeId" = ANY (${uuids(employeeIds)}))`

const uuids = (ids: readonly string[]): Prisma.Sql => sql`${[...ids]}::uuid[]`

const either = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  sql`(${Prisma.join(
    conditions.map((condition) => sql`(${condition})`),
    ' OR ',
  )})`
