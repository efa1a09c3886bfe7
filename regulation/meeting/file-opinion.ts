import { refused } from '../commission/ruling.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { itemOf, type MeetingState } from './meeting-state.ts'
import type { SeparateOpinion } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/**
 * Takes a member's separate opinion on a decision, to be kept with the minutes: of a member who took part in the item, once,
 * until the minutes are signed by everybody. Decision 0605.
 *
 * @example fileOpinion(decided, { id, n: 1, memberId: 'b', filedOn: '2027-04-08', sha256 }).outcome //=> 'allowed'
 */
export const fileOpinion = (state: MeetingState, given: SeparateOpinion): Verdict<SeparateOpinion> => {
  const term = rulesetOf(state.ruleset).terms.minutes
  const cite = term ? [term.cite] : []
  const { n, memberId, filedOn } = given
  const item = itemOf(state, n)
  if (!item) return refused(`there is no item ${n} on the agenda`)
  if (item.status !== 'decided')
    return refused(`item ${n} is ${item.status}; an opinion is on a decision`, ...cite)
  if (state.minutes?.completedOn)
    return refused(`the minutes were signed by everybody on ${state.minutes.completedOn}`, ...cite)
  if (!state.everPresent?.includes(memberId) || item.recused.includes(memberId))
    return refused(`${memberId} was absent or recused; members who took part give an opinion`, ...cite)
  const heldOn = state.adjournments?.[0]?.heldOn ?? state.heldOn
  if (filedOn < heldOn) return refused(`filed on ${filedOn}, before the meeting of ${heldOn}`, ...cite)
  if (state.opinions?.some((each) => each.n === n && each.memberId === memberId))
    return refused(`${memberId} has given a separate opinion on item ${n} already`, ...cite)
  return lawful(given, { event: 'OpinionFiled', data: given, cite })
}
