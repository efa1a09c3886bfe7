import { isAbove, readAuthorities } from '../../records/access/authorities.ts'
import { commissionsLedBy } from '../../records/access/commissions-led.ts'
import type { ActContext } from '../act.ts'
import { capacitiesOf } from '../permission/actor.ts'
import { leadingSeats } from '../permission/holder-in.ts'

/**
 * The units whose commissions are lower ones than the actor's: below a unit that he heads, or whose commission he leads or keeps
 * the record of. Below the whole body stands every unit. Empty for whoever stands above no commission.
 *
 * @example await lowerUnits(context) //=> ['4f0c…']
 */
export const lowerUnits = async ({
  actor,
  database,
}: Pick<ActContext, 'actor' | 'database'>): Promise<string[]> => {
  const led = await Promise.all(
    capacitiesOf(actor).map((capacity) => commissionsLedBy(database, leadingSeats(capacity))),
  )
  const heads = actor.grants.filter(({ role }) => role === 'head')
  const above = [...led.flat(), ...heads].map(({ unitId }) => unitId)
  if (above.length === 0) return []
  const authorities = await readAuthorities(database)
  const isLower = (unitId: string) => above.some((own) => own === null || isAbove(authorities, own, unitId))
  return [...authorities.parents.keys()].filter(isLower)
}
