import type { Database } from '../../records/database.ts'

/** Whether somebody may sign in as this: an account there is, or an employee of the roster. */
export async function knownAccount(database: Database, personnelNumber: string): Promise<boolean> {
  const where = { personnelNumber }
  const [accounts, employees] = await Promise.all([
    database.account.count({ where }),
    database.employee.count({ where }),
  ])
  return accounts + employees > 0
}
