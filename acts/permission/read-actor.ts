import { readOrMakeAccount } from '../../records/access/account.ts'
import type { Database } from '../../records/database.ts'
import { type Actor, type Grant, ROLES } from './actor.ts'

/** The actor behind a personnel number that an issuer vouched for; its account is made when it is new. */
export const readActor = async (database: Database, personnelNumber: string): Promise<Actor> => {
  const { grants, ...account } = await readOrMakeAccount(database, personnelNumber)
  return { ...account, grants: grants.flatMap(knownGrant) }
}

/** A role that this version does not know gives nothing. */
const knownGrant = ({ role, unitId }: { role: string; unitId: string | null }): Grant[] =>
  ROLES.flatMap((known) => (known === role ? [{ role: known, unitId }] : []))
