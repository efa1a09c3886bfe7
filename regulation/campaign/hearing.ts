import { judgeLevels } from '../commission/position-levels.ts'
import { judgeQuorum } from '../commission/quorum.ts'
import type { CommissionRules } from '../rulesets/commission-rules.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { isAway } from './away.ts'
import type { CaseToPlan, SittingCommission } from './campaign-request.ts'

/** The commissions that may hear a case, or why none may. */
export type Hearing =
  | { outcome: 'heard'; by: readonly SittingCommission[] }
  | { outcome: 'refused'; reason: 'no-commission' | 'levels'; cite: readonly string[]; message: string }

/**
 * Which commissions may hear a case: those of its unit whose members' positions are all at least the employee's.
 *
 * @example hearingOf(given, commissions).outcome //=> 'heard'
 */
export const hearingOf = (
  given: Pick<CaseToPlan, 'state' | 'positionLevel' | 'commissionUnit'>,
  commissions: readonly SittingCommission[],
): Hearing => {
  const rules = rulesetOf(given.state.frame.ruleset).commission
  const own = commissions.filter(({ unitId }) => unitId === given.commissionUnit)
  if (given.commissionUnit === undefined || own.length === 0)
    return {
      ...{ outcome: 'refused', reason: 'no-commission', cite: [rules.members.cite] },
      message: 'no commission of the plan is that of the unit or the nearest above it',
    }
  const employee = { employeeId: given.state.frame.employeeId, positionLevel: given.positionLevel }
  const failures = own.map(({ members }) => judgeLevels(members, [employee], rules)[0])
  const by = own.filter((_, at) => failures[at] === undefined)
  const [failure] = failures
  if (by.length > 0 || !failure) return { outcome: 'heard', by }
  return { outcome: 'refused', reason: 'levels', cite: failure.cite, message: failure.reason }
}

/**
 * Can a commission sit on a day: are enough of its members there who are not being certified themselves?
 *
 * @example canSit(commission, '2027-04-08', rules) //=> true
 */
export const canSit = (
  { members }: Pick<SittingCommission, 'members'>,
  day: string,
  rules: CommissionRules,
): boolean => {
  const present = members.filter(({ away }) => !isAway(away, day)).length
  return judgeQuorum({ present, composition: members.length }, rules).outcome === 'allowed'
}
