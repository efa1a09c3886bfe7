import type { LeadingSeats } from '../../records/access/commissions-led.ts'
import type { Actor } from './actor.ts'

/** Whose seat or people the actor looks at: his own, or those of the holder in whose place he acts in this office. */
export const holderIn = (
  { employeeId, inPlaceOf }: Actor,
  office: 'directHead' | 'secretary',
): string | null => {
  if (!inPlaceOf) return employeeId
  return inPlaceOf.office === office ? inPlaceOf.holder.employeeId : null
}

/** Members have no substitutes, the chairman is one of them; only a secretary is stood in for. */
export const leadingSeats = (actor: Actor): LeadingSeats => ({
  chairmanId: actor.inPlaceOf ? null : actor.employeeId,
  secretaryId: holderIn(actor, 'secretary'),
})
