import { refused } from '../commission/ruling.ts'
import { itemOf, type MeetingItem, type MeetingState } from '../meeting/meeting-state.ts'
import { lawful, type Verdict } from '../meeting/verdict.ts'
import type { Recusal } from './recusal.ts'

/** Which member leaves which item, on what ground, by whose decision, when. */
export type RecusalGiven = { n: number } & Recusal

/** The members who do not take part in the item. */
export type RecusalAnswer = { n: number; recused: readonly string[] }

/**
 * A member is recused from an item before it is opened: he stays in the composition and is absent for that item. Nobody
 * decides on his own recusal.
 *
 * @example recuseMember(called, { n: 1, memberId: 'b', ground: 'kinship', decidedBy: 'chairman', on: '2027-04-01' })
 * .outcome //=> 'allowed'
 */
export const recuseMember = (state: MeetingState, given: RecusalGiven): Verdict<RecusalAnswer> => {
  const item = itemOf(state, given.n)
  if (!item) return refused(`there is no item ${given.n} on the agenda`)
  if (item.status !== 'waiting') return refused(`item ${given.n} is ${item.status} already`)
  if (!state.composition.includes(given.memberId))
    return refused(`${given.memberId} is not of the composition and cannot be recused`)
  if (recusedFrom(item).includes(given.memberId))
    return refused(`${given.memberId} is recused from item ${given.n} already`)
  if (given.decidedBy === 'chairman' && given.memberId === state.chairmanId)
    return refused('nobody decides on his own recusal: the commission decides on the chairman’s')
  return lawful(
    { n: given.n, recused: [...recusedFrom(item), given.memberId] },
    { event: 'MemberRecused', data: given, cite: [] },
  )
}

/** The members who were recused from an item before it was opened. */
export const recusedFrom = ({ recusals }: Pick<MeetingItem, 'recusals'>): string[] =>
  (recusals ?? []).map(({ memberId }) => memberId)
