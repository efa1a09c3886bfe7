import type { CaseParties, CommissionParties } from '../../records/access/parties.ts'
import type { Actor } from './actor.ts'
import { leadingSeats } from './holder-in.ts'
import type { Relation } from './relation.ts'

/** The seats of an actor in a commission. */
export const seatsOf = (actor: Actor, commission: CommissionParties): Relation[] => {
  const { chairmanId: own, secretaryId: secretary } = leadingSeats(actor)
  const seats: Relation[] = []
  if (own !== null && commission.chairmanId === own) seats.push('chairman')
  if (secretary !== null && commission.secretaryId === secretary) seats.push('secretary')
  if (own !== null && commission.memberIds.includes(own)) seats.push('member')
  return seats
}

/**
 * The seats of an actor in the commissions that heard a case. Whoever was recused from it has none, nor any in another's place:
 * decision 1940.
 */
export const seatsIn = (actor: Actor, { commissions, recusedIds }: CaseParties): Relation[] => {
  const seats = commissions.flatMap((commission) => seatsOf(actor, commission))
  return seats.length > 0 && recusedIds.includes(actor.employeeId ?? '') ? ['recused'] : seats
}
