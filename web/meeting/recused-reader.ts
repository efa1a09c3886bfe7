import { permit } from '../../acts/permission/permit.ts'
import type { Visit } from '../pages/visit.ts'
import type { ShownItem, ShownMeeting } from './meeting-frame.ts'

/** On which ground the visitor was recused from an item; null: he was not. */
export const ownRecusal = ({ recusals }: ShownItem, { context }: Visit): string | null =>
  recusals.find(({ memberId }) => memberId === context.actor.employeeId)?.ground ?? null

/** The numbers of the items whose case is closed to the visitor because he was recused from it. */
export const withheldItems = async (visit: Visit, { items }: ShownMeeting): Promise<number[]> => {
  const withheld: number[] = []
  for (const item of items) {
    if (ownRecusal(item, visit) === null) continue
    const { outcome } = await permit(visit.context, 'read-case', { caseId: item.case.id })
    if (outcome !== 'allowed') withheld.push(item.n)
  }
  return withheld
}
