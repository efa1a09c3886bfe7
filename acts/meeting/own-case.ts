import { itemOf, type MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { ActContext } from '../act.ts'
import { forbidden } from '../problem.ts'

/** Refuses an act on the item in which the actor himself is certified. @throws Problem `forbidden` */
export const requireNotOwnItem = ({ actor }: ActContext, state: MeetingState, n: number): void => {
  if (actor.employeeId !== null && itemOf(state, n)?.employeeId === actor.employeeId)
    throw forbidden('Nobody acts in his own case.')
}
