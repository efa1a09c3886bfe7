import type { Step } from '../rulesets/ruleset.ts'
import { limitsOf } from './limits.ts'
import type { CaseState, RoundState } from './state.ts'

/**
 * The days below which open limits do not fall once dates have moved: a limit that was open today and would now lie in
 * the past ends today.
 *
 * @example floorsAfter(before, after, '2027-06-01') //=> { disagreement: '2027-06-01' }
 */
export const floorsAfter = (before: CaseState, after: CaseState, today: string): RoundState['floors'] => {
  const earlier = limitsOf(before).of
  const later = limitsOf({ ...after, current: { ...after.current, floors: {} } }).of
  const floors: { [step in Step]?: string } = {}
  for (const step of Object.keys(later) as Step[]) {
    const open = (earlier[step]?.limit ?? '') >= today
    if (open && (later[step]?.limit ?? today) < today) floors[step] = today
  }
  return floors
}
