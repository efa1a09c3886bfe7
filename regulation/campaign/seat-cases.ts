import type { ScheduledStage } from '../rulesets/keys.ts'
import { SCHEDULED_STAGES } from '../rulesets/keys.ts'
import type { PlaceKind, SessionSeat } from './campaign-plan.ts'
import type { Claim, Place } from './claim.ts'
import { matchPlaces } from './match-places.ts'
import type { MeetingPlace, Places } from './places.ts'
import { type PlanProgress, type TellProgress, toNobody } from './plan-progress.ts'
import {
  agendasFor,
  atStart,
  dayFor,
  lastDay,
  type Progress,
  sessionsFor,
  type WaitingCase,
} from './waiting-case.ts'

/** A case on its way through the stages to its meeting; `stuckAt`: what it found no place for. */
export type Seated = {
  waiting: WaitingCase
  progress: Progress
  sessions: readonly SessionSeat[]
  agenda: MeetingPlace | null
  stuckAt: { kind: PlaceKind; had: 'no-option' | 'options' } | null
}

/**
 * Seats cases stage by stage and then in meetings, each kind of place as well as can be: the earliest window first.
 *
 * @param cases in the order in which they are served
 */
export const seatCases = (
  cases: readonly WaitingCase[],
  places: Places,
  tell: TellProgress = toNobody,
): Seated[] => {
  let seated: Seated[] = cases.map((waiting) => ({
    ...{ waiting, progress: atStart(waiting), sessions: [], agenda: null, stuckAt: null },
  }))
  for (const stage of SCHEDULED_STAGES) seated = seatInStage(seated, stage, { places, tell })
  return seatInMeetings(seated, { places, tell })
}

/** Where there is room, and who is told how far it is. */
export type Ground = { places: Places; tell: TellProgress }

const seatInStage = (
  seated: readonly Seated[],
  stage: ScheduledStage,
  { places, tell }: Ground,
): Seated[] => {
  const sessions = places.sessions(stage)
  if (!sessions) return seated.map((each) => (waitsFor(each, stage) ? onFreeDay(each, stage, places) : each))
  const options = sharedLists((each: Seated) => sessionsFor(each.waiting, stage, { ...each, sessions }))
  const { at } = matched(
    seated.filter((each) => waitsFor(each, stage)),
    options,
    { places: sessions, tell: telling(tell, { part: 'sessions', stage }) },
  )
  return seated.map((each) => {
    if (!waitsFor(each, stage)) return each
    const session = sessions[at.get(each.waiting.given.key) ?? -1]
    if (!session) return stuck(each, stage, options(each))
    const { day, hour, by } = session
    const seat: SessionSeat = { stage, roomId: by, heldOn: day, startsAt: hour }
    const days = { ...each.progress.days, [stage]: day }
    return { ...each, sessions: [...each.sessions, seat], progress: { days, notBefore: day, inRoomOn: day } }
  })
}

const onFreeDay = (each: Seated, stage: ScheduledStage, places: Places): Seated => {
  const day = dayFor(each.waiting, stage, { progress: each.progress, places })
  if (day === null) return stuck(each, stage, [])
  const days = { ...each.progress.days, [stage]: day }
  return { ...each, progress: { ...each.progress, days, notBefore: day } }
}

const seatInMeetings = (seated: readonly Seated[], { places, tell }: Ground): Seated[] => {
  const options = sharedLists((each: Seated) => agendasFor(each.waiting, lastDay(each.progress), places))
  const { at } = matched(
    seated.filter(({ stuckAt }) => stuckAt === null),
    options,
    { places: places.meetings, tell: telling(tell, { part: 'meetings' }) },
  )
  return seated.map((each) => {
    if (each.stuckAt) return each
    const agenda = places.meetings[at.get(each.waiting.given.key) ?? -1]
    return agenda ? { ...each, agenda } : stuck(each, 'meeting', options(each))
  })
}

const waitsFor = ({ waiting, stuckAt }: Seated, stage: ScheduledStage): boolean =>
  stuckAt === null && waiting.stages.includes(stage)

const stuck = (each: Seated, kind: PlaceKind, options: readonly number[]): Seated => ({
  ...each,
  stuckAt: { kind, had: options.length === 0 ? 'no-option' : 'options' },
})

const matched = (
  seated: readonly Seated[],
  options: (each: Seated) => readonly number[],
  { places, tell }: { places: readonly Place[]; tell: (of: number) => (done: number) => void },
) =>
  matchPlaces(
    seated.map((each): Claim => ({ key: each.waiting.given.key, options: options(each) })),
    places,
    tell(seated.length),
  )

/** Tells of one part how many of its cases have a place. */
export const telling =
  (tell: TellProgress, part: Pick<PlanProgress, 'part' | 'stage'>) =>
  (of: number) =>
  (done: number): void =>
    tell({ ...part, done, of })

/** Options as indexes, one list for all who have the same: identical cases are one class. */
export const sharedLists = <Asker extends object>(
  optionsOf: (asker: Asker) => readonly { index: number }[],
): ((asker: Asker) => readonly number[]) => {
  const answered = new WeakMap<Asker, readonly number[]>()
  const lists = new Map<string, readonly number[]>()
  return (asker) => {
    const known = answered.get(asker)
    if (known) return known
    const given = optionsOf(asker).map(({ index }) => index)
    const key = given.join()
    const list = lists.get(key) ?? given
    lists.set(key, list)
    answered.set(asker, list)
    return list
  }
}
