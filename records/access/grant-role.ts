import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { readOrMakeAccount } from './account.ts'

/** A role for whoever signs in under a personnel number; without a unit it holds in the whole body. */
export type RoleToGrant = {
  personnelNumber: string
  role: 'personnel' | 'head' | 'auditor' | 'operator'
  unitId: string | null
}

/**
 * Grants a role, also before its holder ever signed in or stands on the roster.
 *
 * @returns `granted`, or `stood-already` where the role is in force
 * @example await grantRole(database, { personnelNumber: 'head', role: 'head', unitId: null }) //=> 'granted'
 */
export const grantRole = async (
  database: Database,
  { personnelNumber, role, unitId }: RoleToGrant,
): Promise<'granted' | 'stood-already'> => {
  const { accountId, grants } = await readOrMakeAccount(database, personnelNumber)
  if (grants.some((grant) => grant.role === role && grant.unitId === unitId)) return 'stood-already'
  await database.roleGrant.create({
    data: { id: randomUUID(), accountId, role, unitId, grantedAt: new Date() },
  })
  return 'granted'
}
