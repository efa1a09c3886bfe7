import { type Authorities, isAbove, readAuthorities } from '../../records/access/authorities.ts'
import { commissionsLedBy, type LedCommission } from '../../records/access/commissions-led.ts'
import { readCaseParties } from '../../records/access/parties.ts'
import type { ActContext } from '../act.ts'
import { capacitiesOf } from './actor.ts'
import { leadingSeats } from './holder-in.ts'

/**
 * Which of these commissions is a higher one than that of a unit: it belongs to a unit above, or to the whole body, which is above
 * every unit (decision 0901).
 *
 * @example commissionAbove([{ id, unitId: null }], authorities, unitId) //=> id
 */
export const commissionAbove = (
  led: readonly LedCommission[],
  authorities: Authorities,
  lowerId: string,
): string | null =>
  led.find(({ unitId }) => unitId === null || isAbove(authorities, unitId, lowerId))?.id ?? null

/** The commission above the one that decided on a case which the actor leads or keeps the record of; null where there is none. */
export const higherCommissionOf = async (
  { actor, database }: Pick<ActContext, 'actor' | 'database'>,
  caseId: string,
): Promise<string | null> => {
  const lowerId = (await readCaseParties(database, caseId))?.decidedInUnitId ?? null
  if (lowerId === null) return null
  const authorities = await readAuthorities(database)
  for (const capacity of capacitiesOf(actor)) {
    const led = await commissionsLedBy(database, leadingSeats(capacity))
    const above = commissionAbove(led, authorities, lowerId)
    if (above !== null) return above
  }
  return null
}
