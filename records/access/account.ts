import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'

/** An account with the employee behind it and the roles in force. */
export type AccountReading = {
  accountId: string
  personnelNumber: string
  employeeId: string | null
  grants: { role: string; unitId: string | null }[]
}

/**
 * The account of whoever signed in with this personnel number; made at the first sign-in, also by several requests
 * at once.
 */
export const readOrMakeAccount = async (
  database: Database,
  personnelNumber: string,
): Promise<AccountReading> => {
  const found = await readAccount(database, personnelNumber)
  if (found) return found
  await database.account.createMany({
    data: [{ id: randomUUID(), personnelNumber, createdAt: new Date() }],
    skipDuplicates: true,
  })
  const made = await readAccount(database, personnelNumber)
  if (!made) throw new Error('an account that was just made is not there')
  return made
}

const readAccount = async (database: Database, personnelNumber: string): Promise<AccountReading | null> => {
  const [account, employee] = await Promise.all([
    database.account.findUnique({
      where: { personnelNumber },
      select: { id: true, grants: { where: { revokedAt: null }, select: { role: true, unitId: true } } },
    }),
    database.employee.findUnique({ where: { personnelNumber }, select: { id: true } }),
  ])
  return (
    account && {
      accountId: account.id,
      personnelNumber,
      employeeId: employee?.id ?? null,
      grants: account.grants,
    }
  )
}
