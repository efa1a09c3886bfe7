import { refused } from '../commission/ruling.ts'
import { recusedFrom } from '../recusal/recuse-member.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { itemOf, type MeetingState } from './meeting-state.ts'
import type { DossierOpening } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/** Who opens the dossier of which item, when. */
export type DossierGiven = { n: number } & DossierOpening

/**
 * Notes who opened the dossier of an item, and when: a member who sits on it, or the secretary; each is noted once.
 *
 * @example openDossier(called, { n: 1, openedById: 'b', at: '2027-04-02T05:00:00Z' }).outcome //=> 'allowed'
 */
export const openDossier = (state: MeetingState, given: DossierGiven): Verdict<DossierGiven> => {
  const { n, openedById } = given
  const item = itemOf(state, n)
  if (!item) return refused(`there is no item ${n} on the agenda`)
  if (item.status === 'dropped') return refused(`item ${n} is off the agenda`)
  if (openedById !== state.secretaryId && !state.composition.includes(openedById))
    return refused(`${openedById} is not of the composition`)
  if (recusedFrom(item).includes(openedById))
    return refused(`${openedById} is recused from item ${n}`, rulesetOf(state.ruleset).commission.quorum.cite)
  const known = item.dossierOpened?.some((opening) => opening.openedById === openedById)
  return known ? lawful(given) : lawful(given, { event: 'DossierOpened', data: given, cite: [] })
}
