import type { Schedule } from '../course/schedule.ts'
import type { CampaignPlan, Placement, Shortage, Unplaced } from './campaign-plan.ts'
import type { CampaignRequest, CaseToPlan } from './campaign-request.ts'
import type { CaseClass } from './case-class.ts'
import { hearingOf } from './hearing.ts'
import { inOrder, type Places, placesOf } from './places.ts'
import { type TellProgress, toNobody } from './plan-progress.ts'
import { proveShortages, unhindered } from './prove-shortages.ts'
import { type Seated, seatCases } from './seat-cases.ts'
import { agendasFor, lastDay, latestDays, polygraphOf, type WaitingCase } from './waiting-case.ts'

/** What is asked of `planCases`: as a campaign, with the classes that its cases belong to. */
export type CasesRequest = CampaignRequest & { classOf: (state: CaseToPlan['state']) => CaseClass }

/**
 * Plans cases for commissions whose members are frozen as they are given.
 *
 * @example planCases({ ...request, classOf: caseClasses(request.at) }).placements.length
 */
export const planCases = (request: CasesRequest, tell: TellProgress = toNobody): CampaignPlan => {
  const places = placesOf(request)
  const prepared = inTurn(request).map((given) => prepare(given, request, places))
  const waiting = prepared.flatMap((each) => ('reason' in each ? [] : [each]))
  const unheard = prepared.flatMap((each) => ('reason' in each ? [each] : []))
  const seated = seatCases(waiting, places, tell)
  const hindered = seated.some(({ stuckAt }) => stuckAt?.had === 'options')
  const shortages = hindered ? proveShortages(waiting, places, tell) : []
  const settled = seated.map((each, done) => {
    tell({ part: 'judging', done, of: seated.length })
    return settle(each, { request, places, shortages })
  })
  return {
    placements: settled.flatMap((each) => ('reason' in each ? [] : [each])),
    unplaced: [...unheard, ...settled.flatMap((each) => ('reason' in each ? [each] : []))].sort(
      (one, other) => inOrder(one.key, other.key),
    ),
    shortages,
  }
}

/** Whose window ends first is served first; the number breaks ties, so that the order of a list changes nothing. */
const inTurn = ({ cases, classOf }: CasesRequest): CaseToPlan[] =>
  cases
    .map((given) => ({ given, end: classOf(given.state).windowEnd }))
    .sort((one, other) => inOrder(one.end, other.end) || inOrder(one.given.key, other.given.key))
    .map(({ given }) => given)

const prepare = (given: CaseToPlan, request: CasesRequest, places: Places): WaitingCase | Unplaced => {
  const of = request.classOf(given.state)
  const hearing = hearingOf(given, request.commissions)
  if (hearing.outcome === 'refused') {
    const { reason, cite, message } = hearing
    return { key: given.key, reason, of: 'meeting', cite, from: null, to: of.end, message }
  }
  const waiting = { given, of, stages: of.openStages(polygraphOf(of, request)), commissions: hearing.by }
  return { ...waiting, latest: latestDays(waiting, places) }
}

type Ground = { request: CasesRequest; places: Places; shortages: readonly Shortage[] }

const settle = (seated: Seated, ground: Ground): Placement | Unplaced => {
  const { waiting, progress, sessions, agenda } = seated
  if (!agenda) return unplaced(seated, ground)
  const { given, of } = waiting
  const wish = wishOf(of, { days: progress.days, meeting: agenda.day }, ground.request)
  const verdict = of.judge(wish)
  if (verdict.outcome === 'refused') {
    const [first] = verdict.violations
    const said = { cite: first?.cite ?? [], message: first?.message ?? 'a rule refuses the days' }
    return { key: given.key, reason: 'rules', of: 'meeting', from: null, to: of.end, ...said }
  }
  const breaches = [...new Set(verdict.breaches.flatMap(({ cite }) => cite))]
  return { key: given.key, commissionId: agenda.by, schedule: verdict.schedule, sessions, breaches }
}

/** The wish for these days, the polygraph left out with its reason where it is. */
export const wishOf = (
  of: CaseClass,
  { days, meeting }: { days: Seated['progress']['days']; meeting: string },
  request: Pick<CampaignRequest, 'rooms' | 'polygraphLeftOutFor'>,
): Schedule => {
  const polygraphLeftOutFor = polygraphOf(of, request) === 'held' ? null : request.polygraphLeftOutFor
  return { ...of.daysWith(days), polygraphLeftOutFor, meeting }
}

const unplaced = ({ waiting, stuckAt }: Seated, { places, shortages }: Ground): Unplaced => {
  const { given, of } = waiting
  const kind = stuckAt?.kind ?? 'meeting'
  const free = unhindered(waiting, 'meeting', places)
  const from = 'lacks' in free ? null : of.firstMeeting(lastDay(free.progress))
  const said = { key: given.key, of: kind, cite: [], from, to: of.end }
  if ('lacks' in free) {
    const reason = places.sessions(free.lacks) ? ('no-session' as const) : ('no-day' as const)
    const message = `no day for ${free.lacks} leaves time for a meeting within the limits`
    return { ...said, of: free.lacks, reason, message }
  }
  if (agendasFor(waiting, lastDay(free.progress), places).length === 0)
    return {
      ...{ ...said, of: 'meeting', reason: 'no-day' },
      message: `no commission that may hear it sits from ${from} to ${of.end ?? 'any later day'} while the employee is there`,
    }
  const short = shortages.some(({ cases }) => cases.includes(given.key))
  return short
    ? { ...said, reason: 'shortage', message: 'there are too few places: see the shortages' }
    : {
        ...said,
        reason: 'together',
        message: 'each kind of place would suffice by itself, but not all together',
      }
}
