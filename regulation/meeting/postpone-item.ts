import { refused } from '../commission/ruling.ts'
import { itemOf, type MeetingState } from './meeting-state.ts'
import type { PostponementGround } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/** Which item goes to another meeting, and on what ground. */
export type PostponementGiven = { n: number; ground: PostponementGround }

/**
 * Puts one item off to another meeting while the others are heard; not once a vote on it was cast, which is counted.
 *
 * @example postponeItem(opened, { n: 1, ground: 'dossier-incomplete' }).outcome //=> 'allowed'
 */
export const postponeItem = (
  state: MeetingState,
  { n, ground }: PostponementGiven,
): Verdict<PostponementGiven> => {
  const item = itemOf(state, n)
  if (!item) return refused(`there is no item ${n} on the agenda`)
  if (state.status !== 'opened' && state.status !== 'adjourned')
    return refused('an item is postponed at the meeting; before it the dates of its case are moved')
  if (item.status !== 'waiting' && item.status !== 'opened')
    return refused(`item ${n} is ${item.status} already`)
  if (item.rounds.length > 0 || Object.keys(item.ballot?.votes ?? {}).length > 0)
    return refused(`votes on item ${n} were cast; they are counted`)
  return lawful({ n, ground }, { event: 'ItemPutOff', data: { n, reason: 'postponed', ground }, cite: [] })
}
