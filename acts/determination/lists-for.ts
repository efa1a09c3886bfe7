import type { DeterminationList } from '../../records/client/client.ts'
import type { Database, Transaction } from '../../records/database.ts'
import { readLists } from '../../records/determination/read-lists.ts'
import { unitsNamed } from '../../records/roster/list-employees.ts'
import type { ActContext } from '../act.ts'
import { type Actor, capacitiesOf } from '../permission/actor.ts'
import { allowedUnder, HIDDEN, type Permission } from '../permission/permission.ts'
import { permissionOf, permit } from '../permission/permit.ts'
import { relationsToAuthorities } from '../permission/relations-to.ts'
import { conflict, invalid, notFound } from '../problem.ts'

type ListAct = 'recommend-list' | 'approve-list'

/** May the actor do this to any list of the determination? While there is none, his role decides. */
export const permitLists = async (context: ActContext, act: ListAct, id: string): Promise<Permission> => {
  const exists = await context.database.determination.findUnique({ where: { id }, select: { id: true } })
  if (!exists) return HIDDEN
  const lists = await readLists(context.database, id)
  for (const actor of capacitiesOf(context.actor)) {
    if (lists.some((list) => isTheirs(actor, act, list))) return allowedUnder(actor.inPlaceOf)
  }
  return permit(context, act, 'body')
}

const isTheirs = (actor: Actor, act: ListAct, list: DeterminationList): boolean =>
  permissionOf(act, relationsToAuthorities(actor, list)).outcome === 'allowed'

/** Which lists an act is about: the actor's own, of one unit only where one is named. */
export const theirLists = async (
  { actor, database }: { actor: Actor; database: Database | Transaction },
  lists: readonly DeterminationList[],
  { act, unit }: { act: ListAct; unit?: string | undefined },
): Promise<DeterminationList[]> => {
  const unitId = unit === undefined ? undefined : await unitIdOf(database, unit)
  return lists.filter(
    (list) =>
      isTheirs(actor, act, list) &&
      (unitId === undefined || list.personnelUnitId === unitId || list.headUnitId === unitId),
  )
}

const unitIdOf = async (database: Database | Transaction, unit: string): Promise<string> => {
  const found = await database.unit.findFirst({ where: { OR: unitsNamed(unit) }, select: { id: true } })
  if (!found) throw invalid('unit', 'there is no such unit')
  return found.id
}

/** The determination, once it has come to its end; its lists mean nothing before. */
export const requireDone = async (database: Database | Transaction, id: string) => {
  const row = await database.determination.findUnique({ where: { id } })
  if (!row) throw notFound()
  if (row.state === 'running') throw conflict('The determination is still running.')
  if (row.state === 'failed') throw conflict('The determination did not come to its end; determine anew.')
  return row
}

/** Refuses a timing that ends before it begins or lies in the past. */
export const requireTiming = ({ from, to }: { from: string; to: string }, today: string): void => {
  if (to < from) throw invalid('to', `${to} is before from ${from}`)
  if (to < today) throw invalid('to', `${to} is past; today is ${today}`)
}
