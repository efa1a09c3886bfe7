import type { ScheduledStage } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { isAway } from './away.ts'
import type { Placement, SessionSeat } from './campaign-plan.ts'
import type { CampaignRequest, CaseToPlan, SittingCommission } from './campaign-request.ts'
import { type CaseClass, caseClasses } from './case-class.ts'
import { canSit, hearingOf } from './hearing.ts'
import { harmDone } from './own-cases.ts'
import { placesOf } from './places.ts'
import { planCases, wishOf } from './plan-cases.ts'
import { polygraphOf } from './waiting-case.ts'

/** The days of stages, as far as they are chosen. */
export type ChosenDays = Partial<Record<ScheduledStage, string>>

/** Where a case is to be placed by hand; without `stages` they stay where they are, or go to the first lawful days. */
export type WishedPlace = { commissionId: string; meeting: string; stages?: ChosenDays | undefined }

/** A campaign in which one case is placed by hand: `taken` of commissions and rooms are all others. */
export type PlacementRequest = Omit<CampaignRequest, 'cases'> & {
  given: CaseToPlan
  /** The days of its stages as planned before. */
  present: ChosenDays | null
  wished: WishedPlace
}

/** Why a place is refused; `field` names what of the wish is wrong. */
export type RefusedPlace = {
  outcome: 'refused'
  field: 'commission' | 'heldOn' | 'stages'
  message: string
  cite: readonly string[]
  limit: string | null
  earliestLawfulMeeting: string | null
  violations: readonly { step: string; limit: string; cite: readonly string[]; message: string }[]
}

/** The verdict on a placement by hand. */
export type PlacementVerdict = { outcome: 'placed'; placement: Placement } | RefusedPlace

/**
 * May a case be placed so? By the rules on commissions, the size of the agenda, the days on which people are there, and
 * the timetable.
 *
 * @throws RulebookError naming `calendar` for a day outside it
 * @example judgePlacement({ ...campaign, given, present: null, wished: { commissionId: 'c1', meeting } }).outcome //=> 'placed'
 */
export const judgePlacement = (request: PlacementRequest): PlacementVerdict => {
  const { given, wished } = request
  const of = caseClasses(request.at)(given.state)
  const commission = request.commissions.find(({ id }) => id === wished.commissionId)
  if (!commission) return refused('commission', 'is none of this campaign')
  const verdict = barTo(request, commission) ?? withDays(request, { of, commission })
  const harm = verdict.outcome === 'placed' && harmDone(request, { placed: verdict.placement, given })
  return harm ? refused('heldOn', harm.message, harm.cite) : verdict
}

type Judged = { of: CaseClass; commission: SittingCommission }

const barTo = (
  { given, wished: { meeting } }: PlacementRequest,
  commission: SittingCommission,
): RefusedPlace | null => {
  const rules = rulesetOf(given.state.frame.ruleset).commission
  const hearing = hearingOf(given, [commission])
  if (hearing.outcome === 'refused') return refused('commission', hearing.message, hearing.cite)
  if (!commission.days.includes(meeting))
    return refused('heldOn', `the commission does not sit on ${meeting}`)
  if (!canSit(commission, meeting, rules))
    return refused('heldOn', `too few members can sit on ${meeting}`, [rules.quorum.cite])
  const taken = commission.taken[meeting] ?? 0
  if (taken >= commission.casesADay)
    return refused('heldOn', `the agenda of ${meeting} is full: ${taken} of ${commission.casesADay} cases`)
  return isAway(given.away, meeting) ? refused('heldOn', `the employee is away on ${meeting}`) : null
}

const withDays = (request: PlacementRequest, judged: Judged): PlacementVerdict => {
  const { present, wished } = request
  const chosen = wished.stages ? { ...present, ...wished.stages } : present
  const kept = chosen && onDays(request, judged, chosen)
  if (kept && (kept.outcome === 'placed' || wished.stages)) return kept
  return onFirstDays(request, judged)
}

/** On these very days. */
const onDays = (
  request: PlacementRequest,
  { of, commission }: Judged,
  chosen: ChosenDays,
): PlacementVerdict => {
  const { given, wished } = request
  const open = of.openStages(polygraphOf(of, request))
  const days = Object.fromEntries(open.flatMap((stage) => (chosen[stage] ? [[stage, chosen[stage]]] : [])))
  const gone = Object.values<string>(days).find((day) => isAway(given.away, day))
  if (gone) return refused('stages', `the employee is away on ${gone}`)
  const sessions = seatsOn(request, days)
  if ('lacks' in sessions) return refused('stages', `no session of ${sessions.lacks} has room on that day`)
  const verdict = of.judge(wishOf(of, { days, meeting: wished.meeting }, request))
  if (verdict.outcome === 'refused') return byRules(verdict)
  const breaches = [...new Set(verdict.breaches.flatMap(({ cite }) => cite))]
  const placement = { key: given.key, commissionId: commission.id, schedule: verdict.schedule, breaches }
  return { outcome: 'placed', placement: { ...placement, sessions: sessions.seats } }
}

/** A seat in a session of each stage that has rooms, each on a day of its own. */
const seatsOn = (
  request: PlacementRequest,
  days: ChosenDays,
): { seats: SessionSeat[] } | { lacks: ScheduledStage } => {
  const places = placesOf(request)
  const seats: SessionSeat[] = []
  for (const [stage, day] of Object.entries(days) as [ScheduledStage, string][]) {
    const sessions = places.sessions(stage)
    if (!sessions) continue
    const session = sessions.find((each) => each.day === day)
    if (!session || seats.some(({ heldOn }) => heldOn === day)) return { lacks: stage }
    seats.push({ stage, roomId: session.by, heldOn: day, startsAt: session.hour })
  }
  return { seats }
}

/** On the first days of the stages that leave time for this meeting; where there are none, the rule that forbids it. */
const onFirstDays = (request: PlacementRequest, { of, commission }: Judged): PlacementVerdict => {
  const { given, wished } = request
  const only = [{ ...commission, days: [wished.meeting] }]
  const plan = planCases({ ...request, cases: [given], commissions: only, classOf: () => of })
  const [placement] = plan.placements
  if (placement) return { outcome: 'placed', placement }
  const stages = of.openStages(polygraphOf(of, request))
  const days = Object.fromEntries(stages.map((stage) => [stage, of.start]))
  const verdict = of.judge(wishOf(of, { days, meeting: wished.meeting }, request))
  if (verdict.outcome === 'refused') return byRules(verdict)
  return refused('heldOn', plan.unplaced[0]?.message ?? 'no days of the stages leave time for this meeting')
}

const byRules = ({
  violations,
  earliestLawfulMeeting,
}: Extract<ReturnType<CaseClass['judge']>, { outcome: 'refused' }>): RefusedPlace => ({
  ...refused('heldOn', violations.map(({ message }) => message).join(' ')),
  cite: [...new Set(violations.flatMap(({ cite }) => cite))],
  limit: violations[0]?.limit ?? null,
  earliestLawfulMeeting,
  violations,
})

const refused = (
  field: RefusedPlace['field'],
  message: string,
  cite: readonly string[] = [],
): RefusedPlace => ({
  ...{ outcome: 'refused', field, message, cite },
  ...{ limit: null, earliestLawfulMeeting: null, violations: [] },
})
