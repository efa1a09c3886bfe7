import { readOrMakeAccount } from '../access/account.ts'
import type { Database } from '../database.ts'

/** Who holds an office: his account, the employee behind it, and the units of the role that the office is. */
export type Holder = {
  accountId: string
  employeeId: string | null
  grants: { role: string; unitId: string | null }[]
}

/**
 * Whoever is meant by an id, of an employee or of an account; null when it is nobody's. An employee who never signed in
 * gets his account.
 */
export const findHolder = async (database: Database, id: string): Promise<Holder | null> => {
  const employee = await database.employee.findUnique({ where: { id }, select: { personnelNumber: true } })
  const account = await database.account.findUnique({ where: { id }, select: { personnelNumber: true } })
  const personnelNumber = employee?.personnelNumber ?? account?.personnelNumber
  if (personnelNumber === undefined) return null
  const { accountId, employeeId, grants } = await readOrMakeAccount(database, personnelNumber)
  return { accountId, employeeId, grants }
}

/** Whoever holds a role of the personnel service or of a head, for a choice among them. */
export const listOfficeHolders = async (database: Database) => {
  const grants = await database.roleGrant.findMany({
    where: { revokedAt: null, role: { in: ['head', 'personnel'] } },
    orderBy: { grantedAt: 'asc' },
    select: { role: true, unitId: true, account: { select: { id: true, personnelNumber: true } } },
  })
  const units = await database.unit.findMany({
    where: { id: { in: grants.flatMap(({ unitId }) => unitId ?? []) } },
    select: { id: true, name: true },
  })
  return grants.map(({ role, unitId, account }) => ({
    ...{ role, accountId: account.id, personnelNumber: account.personnelNumber },
    unit: units.find(({ id }) => id === unitId)?.name ?? null,
  }))
}

/** Is somebody a member of a commission whose record another keeps? He cannot act as its secretary. */
export const sitsWith = async (
  database: Database,
  { memberId, secretaryId }: { memberId: string; secretaryId: string },
): Promise<boolean> =>
  (await database.commission.count({
    where: { secretaryId, members: { some: { employeeId: memberId } } },
  })) > 0
