import type { CampaignPlan } from './campaign-plan.ts'
import type { CampaignRequest, CaseToPlan } from './campaign-request.ts'
import { caseClasses } from './case-class.ts'
import { freezeOwnCases } from './own-cases.ts'
import { inOrder } from './places.ts'
import { planCases } from './plan-cases.ts'
import { type TellProgress, toNobody } from './plan-progress.ts'

/**
 * A lawful meeting, with lawful days of the stages before it, for every case, the earliest end of a window first; or the
 * proof that there is none: which cases, which days, how many places are missing.
 *
 * The cases of members come first: from the start of his own case to its decision a member does not sit, and so frozen
 * the commissions are then planned for everybody else. Exact for each kind of place by itself; where only their
 * combination fails, the case is unplaced as `together`, and that is no proof.
 *
 * @param tell is told how far it is, part by part
 * @throws RulebookError naming `calendar` for days outside it
 * @example planCampaign({ at, calendar, cases, commissions, rooms: [], polygraphLeftOutFor: 'none' }).shortages //=> []
 */
export const planCampaign = (request: CampaignRequest, tell: TellProgress = toNobody): CampaignPlan => {
  const classOf = caseClasses(request.at)
  const ordered = {
    ...request,
    commissions: request.commissions.toSorted((one, other) => inOrder(one.id, other.id)),
    rooms: request.rooms.toSorted((one, other) => inOrder(one.id, other.id)),
  }
  const members = new Set(
    request.commissions.flatMap((commission) => commission.members.map(({ employeeId }) => employeeId)),
  )
  const isMember = ({ state }: CaseToPlan) => members.has(state.frame.employeeId)
  const own = freezeOwnCases({ ...ordered, cases: request.cases.filter(isMember), classOf }, tell)
  const others = request.cases.filter((each) => !isMember(each))
  const rest = planCases({ ...own.request, cases: others }, tell)
  return {
    placements: byKey([...own.placements, ...rest.placements]),
    unplaced: byKey([...own.unplaced, ...rest.unplaced]),
    shortages: [...own.shortages, ...rest.shortages],
  }
}

const byKey = <Keyed extends { key: string }>(each: readonly Keyed[]): Keyed[] =>
  each.toSorted((one, other) => inOrder(one.key, other.key))
