import { itemOf, type MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { recusedFrom } from '../../regulation/recusal/recuse-member.ts'
import type { ActContext } from '../act.ts'
import { clausesOfRecusal, RECUSED } from '../permission/refused-to-recused.ts'
import { forbidden } from '../problem.ts'

/**
 * Refuses an act on the item in which the actor himself is certified, or from which he was recused.
 *
 * @throws Problem `forbidden`, of a recusal with the clause by which he is absent
 */
export const requireNotOwnItem = ({ actor }: ActContext, state: MeetingState, n: number): void => {
  const item = itemOf(state, n)
  if (actor.employeeId === null || !item) return
  if (item.employeeId === actor.employeeId) throw forbidden('Nobody acts in his own case.')
  if (recusedFrom(item).includes(actor.employeeId)) throw forbidden(RECUSED, clausesOfRecusal(state.ruleset))
}
