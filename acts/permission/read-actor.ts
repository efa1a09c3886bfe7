import { readOrMakeAccount } from '../../records/access/account.ts'
import { ordersInForce } from '../../records/acting/orders-in-force.ts'
import type { Database } from '../../records/database.ts'
import { type ActingUnder, type Actor, type Grant, ROLES } from './actor.ts'

/**
 * The actor behind a personnel number that an issuer vouched for, with the orders under which he acts for others on a
 * day (`YYYY-MM-DD`); his account is made when it is new.
 */
export const readActor = async (
  database: Database,
  personnelNumber: string,
  today: string,
): Promise<Actor> => {
  const { grants, actingUntil, ...account } = await readOrMakeAccount(database, personnelNumber)
  const own = grants.flatMap(knownGrant)
  if (actingUntil === null || actingUntil < today) return { ...account, grants: own }
  const orders = await ordersInForce(database, { accountId: account.accountId, today })
  if (orders.length === 0) return { ...account, grants: own }
  const acting = orders.map(({ grants: lent, ...order }): ActingUnder => {
    const roles = lent.flatMap(knownGrant).map((grant) => ({ ...grant, order: order.orderId }))
    return { ...order, grants: roles }
  })
  return { ...account, grants: [...own, ...acting.flatMap(({ grants: lent }) => lent)], acting }
}

/** A role that this version does not know gives nothing. */
const knownGrant = ({ role, unitId }: { role: string; unitId: string | null }): Grant[] =>
  ROLES.flatMap((known) => (known === role ? [{ role: known, unitId }] : []))
