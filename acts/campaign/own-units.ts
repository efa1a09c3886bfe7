import { readAuthorities, unitsBelow } from '../../records/access/authorities.ts'
import type { ActContext } from '../act.ts'
import { wholeBodyRoles } from '../permission/actor.ts'

/** The units of the actor's roles and those below them; null: the whole body. */
export const ownUnits = async ({
  actor,
  database,
}: Pick<ActContext, 'actor' | 'database'>): Promise<string[] | null> => {
  if (wholeBodyRoles(actor).size > 0) return null
  const granted = actor.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  return unitsBelow(await readAuthorities(database), granted)
}
