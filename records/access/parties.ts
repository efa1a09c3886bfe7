import type { Database } from '../database.ts'
import { storedRecusals } from '../meeting/recusals-of-cases.ts'
import { servingHeadsOf } from './serving-head.ts'

/** Who sits on, leads and keeps the record of a commission, as opaque employee ids. */
export type CommissionParties = {
  chairmanId: string
  secretaryId: string
  memberIds: string[]
  unitId: string | null
}

/** Everybody who stands in a relation to a case. */
export type CaseParties = {
  employeeId: string
  directHeadId: string | null
  /** Who serves as head where the direct head does not; null: the authorised head. */
  servingHeadId: string | null
  unitId: string
  personnelUnitId: string | null
  headUnitId: string | null
  commissions: CommissionParties[]
  /** The unit of the commission that decided last; null while none did, and where it is one of the whole body. */
  decidedInUnitId: string | null
  /** The members who were recused from it: in it they have no seat. */
  recusedIds: string[]
}

const COMMISSION = {
  chairmanId: true,
  secretaryId: true,
  unitId: true,
  members: { select: { employeeId: true } },
} as const

type CommissionRow = {
  chairmanId: string
  secretaryId: string
  unitId: string | null
  members: { employeeId: string }[]
}

const partiesOf = ({ members, ...commission }: CommissionRow): CommissionParties => ({
  ...commission,
  memberIds: members.map((member) => member.employeeId),
})

/** The parties of a case with the commissions on whose agenda it is or was; null when there is no such case. */
export const readCaseParties = async (database: Database, caseId: string): Promise<CaseParties | null> =>
  (await readPartiesOfCases(database, [caseId])).get(caseId) ?? null

/** The same for several at once; a case that is not there is not in the answer. */
export const readPartiesOfCases = async (
  database: Database,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseParties>> => {
  const [cases, items] = await Promise.all([
    database.case.findMany({
      where: { id: { in: [...caseIds] } },
      select: {
        id: true,
        employeeId: true,
        unitId: true,
        personnelUnitId: true,
        headUnitId: true,
        employee: { select: { directHeadId: true } },
      },
    }),
    database.meetingItem.findMany({
      where: { caseId: { in: [...caseIds] } },
      select: {
        caseId: true,
        status: true,
        recusals: true,
        meeting: { select: { heldOn: true, commission: { select: COMMISSION } } },
      },
      orderBy: { meeting: { heldOn: 'asc' } },
    }),
  ])
  const people = cases.map(({ employeeId }) => employeeId)
  const serving = await servingHeadsOf(database, people)
  return new Map(
    cases.map(({ id, employee: { directHeadId }, ...parties }) => {
      const servingHeadId = serving.get(parties.employeeId) ?? null
      const own = items.filter(({ caseId }) => caseId === id)
      const commissions = own.map(({ meeting }) => partiesOf(meeting.commission))
      const decided = own.findLast(({ status }) => status === 'decided')
      const decidedInUnitId = decided?.meeting.commission.unitId ?? null
      const recusedIds = own.flatMap(({ recusals }) =>
        storedRecusals(recusals).map(({ memberId }) => memberId),
      )
      return [id, { ...parties, directHeadId, servingHeadId, commissions, decidedInUnitId, recusedIds }]
    }),
  )
}

/** The parties of a commission; null when there is none. */
export const readCommissionParties = async (
  database: Database,
  commissionId: string,
): Promise<CommissionParties | null> => {
  const found = await database.commission.findUnique({ where: { id: commissionId }, select: COMMISSION })
  return found && partiesOf(found)
}

/** The parties of the commission that holds a meeting; null when there is no such meeting. */
export const readMeetingParties = async (
  database: Database,
  meetingId: string,
): Promise<CommissionParties | null> => {
  const select = { commission: { select: COMMISSION } }
  const found = await database.meeting.findUnique({ where: { id: meetingId }, select })
  return found && partiesOf(found.commission)
}

/** Where an employee of the roster stands; null when there is none. */
export const readEmployeeParties = async (
  database: Database,
  employeeId: string,
): Promise<{ employeeId: string; directHeadId: string | null; unitId: string } | null> => {
  const select = { id: true, directHeadId: true, unitId: true }
  const found = await database.employee.findUnique({ where: { id: employeeId }, select })
  return found && { employeeId: found.id, directHeadId: found.directHeadId, unitId: found.unitId }
}
