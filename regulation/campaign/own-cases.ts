import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { CampaignPlan, Placement, Unplaced } from './campaign-plan.ts'
import type { Away, CaseToPlan, SittingCommission, StageRoom } from './campaign-request.ts'
import { canSit } from './hearing.ts'
import { inOrder } from './places.ts'
import { type CasesRequest, planCases } from './plan-cases.ts'
import { type TellProgress, toNobody } from './plan-progress.ts'

/** The plan of the members' own cases, and what it leaves for the others. */
export type OwnCases = CampaignPlan & { request: CasesRequest }

/**
 * Plans the cases of members one after the other, and freezes each from his start to his decision (para 19, art. 49).
 *
 * @example freezeOwnCases(request).request.commissions[0]?.members[0]?.away //=> [{ from: S, to: M }]
 */
export const freezeOwnCases = (request: CasesRequest, tell: TellProgress = toNobody): OwnCases => {
  const ordered = request.cases.toSorted(
    (one, other) =>
      inOrder(request.classOf(one.state).windowEnd, request.classOf(other.state).windowEnd) ||
      inOrder(one.key, other.key),
  )
  const nothingYet: OwnCases = { request, placements: [], unplaced: [], shortages: [] }
  return ordered.reduce((so, given, done) => {
    tell({ part: 'members', done, of: ordered.length })
    return freezeNext(so, given)
  }, nothingYet)
}

const freezeNext = (so: OwnCases, given: CaseToPlan): OwnCases => {
  const memberId = given.state.frame.employeeId
  const asIfAway = away(so.request.commissions, memberId, { from: '', to: null })
  const plan = planCases({ ...so.request, cases: [given], commissions: asIfAway })
  const [placed] = plan.placements
  const frozen = placed && afterPlacing(so.request, { placed, memberId })
  const harmed = placed && harmDone(so.request, { placed, given })
  const unplaced = harmed ? [harmed] : plan.unplaced
  return {
    request: frozen && !harmed ? { ...so.request, ...frozen } : so.request,
    placements: [...so.placements, ...(harmed ? [] : plan.placements)],
    unplaced: [...so.unplaced, ...unplaced],
    shortages: [...so.shortages, ...plan.shortages],
  }
}

const away = (commissions: readonly SittingCommission[], memberId: string, span: Away): SittingCommission[] =>
  commissions.map((commission) => ({
    ...commission,
    members: commission.members.map((member) =>
      member.employeeId === memberId ? { ...member, away: [...member.away, span] } : member,
    ),
  }))

/** The member is away from the first of his days to his meeting; his places are taken. */
const afterPlacing = (
  { commissions, rooms }: Pick<CasesRequest, 'commissions' | 'rooms'>,
  { placed, memberId }: { placed: Placement; memberId: string },
): { commissions: SittingCommission[]; rooms: StageRoom[] } => {
  const { fitness, testing, study, polygraph, meeting } = placed.schedule
  const [from = meeting] = [fitness, testing, study, polygraph].filter((day) => day !== null).sort()
  const frozen = away(commissions, memberId, { from, to: meeting })
  return {
    commissions: frozen.map((commission) =>
      commission.id === placed.commissionId
        ? { ...commission, taken: oneMore(commission.taken, meeting) }
        : commission,
    ),
    rooms: rooms.map((room) => {
      const seat = placed.sessions.find(({ roomId }) => roomId === room.id)
      return seat ? { ...room, taken: oneMore(room.taken, `${seat.heldOn} ${seat.startsAt}`) } : room
    }),
  }
}

const oneMore = (taken: Readonly<Record<string, number>>, at: string) => ({
  ...taken,
  [at]: (taken[at] ?? 0) + 1,
})

/**
 * Would a member's own certification, placed so, undo a day on which a case is placed already? Null: it would not.
 *
 * @example harmDone(request, { placed, given })?.cite //=> ['para 20']
 */
export const harmDone = (
  request: Pick<CasesRequest, 'commissions' | 'rooms'>,
  { placed, given }: { placed: Placement; given: CaseToPlan },
): Unplaced | null => {
  const memberId = given.state.frame.employeeId
  const after = afterPlacing(request, { placed, memberId }).commissions
  return leftWithoutQuorum(request.commissions, { after, given })
}

const leftWithoutQuorum = (
  before: readonly SittingCommission[],
  { after, given: { key, state } }: { after: readonly SittingCommission[]; given: CaseToPlan },
): Unplaced | null => {
  const rules = rulesetOf(state.frame.ruleset).commission
  const days = before.flatMap((commission, at) => {
    const frozen = after[at] ?? commission
    const placedOn = Object.keys(commission.taken)
    return placedOn.filter((day) => canSit(commission, day, rules) && !canSit(frozen, day, rules))
  })
  const [day] = days.sort()
  if (day === undefined) return null
  const message = `his own certification would leave a commission without quorum on ${day}`
  return { key, reason: 'no-day', of: 'meeting', cite: [rules.quorum.cite], from: null, to: null, message }
}
