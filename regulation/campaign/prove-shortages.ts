import type { ScheduledStage } from '../rulesets/keys.ts'
import { SCHEDULED_STAGES } from '../rulesets/keys.ts'
import type { PlaceKind, Shortage } from './campaign-plan.ts'
import type { Place } from './claim.ts'
import { matchPlaces } from './match-places.ts'
import type { Places } from './places.ts'
import { type TellProgress, toNobody } from './plan-progress.ts'
import { type Ground, sharedLists, telling } from './seat-cases.ts'
import {
  agendasFor,
  atStart,
  dayFor,
  lastDay,
  type Progress,
  sessionsFor,
  type WaitingCase,
} from './waiting-case.ts'

/**
 * The shortages that no plan can avoid: each kind of place by itself, as if all others were without bounds, so that the
 * proof holds whatever is done elsewhere.
 *
 * @example proveShortages(cases, places)[0] //=> { of: 'meeting', places: 2, missing: 1, cases: [three of them], … }
 */
export const proveShortages = (
  cases: readonly WaitingCase[],
  places: Places,
  tell: TellProgress = toNobody,
): Shortage[] => [
  ...SCHEDULED_STAGES.flatMap((stage) => shortSessions(cases, stage, { places, tell })),
  ...shortMeetings(cases, { places, tell }),
]

/** How far a case would be before `until` if there were room for everybody; null: it does not come so far. */
export const unhindered = (
  waiting: WaitingCase,
  until: PlaceKind,
  places: Places,
): { progress: Progress } | { lacks: ScheduledStage } => {
  let progress = atStart(waiting)
  for (const stage of waiting.stages) {
    if (stage === until) break
    const sessions = places.sessions(stage)
    const day = sessions
      ? (sessionsFor(waiting, stage, { progress, sessions })[0]?.day ?? null)
      : dayFor(waiting, stage, { progress, places })
    if (day === null) return { lacks: stage }
    const inRoomOn = sessions ? day : progress.inRoomOn
    progress = { days: { ...progress.days, [stage]: day }, notBefore: day, inRoomOn }
  }
  return { progress }
}

type SeatKind = Place & { index: number; by: string }

const shortSessions = (
  cases: readonly WaitingCase[],
  stage: ScheduledStage,
  { places, tell }: Ground,
): Shortage[] => {
  const sessions = places.sessions(stage)
  if (!sessions) return []
  const asking = cases.filter(({ stages }) => stages.includes(stage))
  return proof(stage, { cases: asking, seats: sessions, tell }, (waiting) => {
    const so = unhindered(waiting, stage, places)
    return 'lacks' in so ? [] : sessionsFor(waiting, stage, { ...so, sessions })
  })
}

const shortMeetings = (cases: readonly WaitingCase[], { places, tell }: Ground): Shortage[] =>
  proof('meeting', { cases, seats: places.meetings, tell }, (waiting) => {
    const so = unhindered(waiting, 'meeting', places)
    return 'lacks' in so ? [] : agendasFor(waiting, lastDay(so.progress), places)
  })

const proof = (
  of: PlaceKind,
  { cases, seats, tell }: { cases: readonly WaitingCase[]; seats: readonly SeatKind[]; tell: TellProgress },
  optionsOf: (waiting: WaitingCase) => readonly { index: number }[],
): Shortage[] => {
  const options = sharedLists(optionsOf)
  const claims = cases.map((waiting) => ({ key: waiting.given.key, options: options(waiting) }))
  const told = telling(
    tell,
    of === 'meeting' ? { part: 'proof' } : { part: 'proof', stage: of },
  )(cases.length)
  return matchPlaces(claims, seats, told).tooFew.map(({ claims: keys, places, missing }) => {
    const short = places.flatMap((place) => seats[place] ?? [])
    return {
      of,
      by: [...new Set(short.map(({ by }) => by))].sort(),
      days: [...new Set(short.map(({ day }) => day))],
      places: short.reduce((sum, { capacity }) => sum + capacity, 0),
      missing,
      cases: keys,
    }
  })
}
