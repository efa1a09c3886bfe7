import { dayAfter, dayBefore, parseCivilDate } from '../civil-date.ts'
import type { ScheduledStage } from '../rulesets/keys.ts'
import { isAway } from './away.ts'
import type { CampaignRequest, CaseToPlan, SittingCommission } from './campaign-request.ts'
import type { CaseClass } from './case-class.ts'
import type { MeetingPlace, Places, SessionPlace } from './places.ts'

/** A case with what bounds its days; `latest`: the last day of each open stage that leaves it a meeting in time. */
export type WaitingCase = {
  given: CaseToPlan
  of: CaseClass
  stages: readonly ScheduledStage[]
  commissions: readonly SittingCommission[]
  latest: Partial<Record<ScheduledStage, string>>
}

/** How far a case has come: the days of its stages, and where the next may begin. */
export type Progress = {
  days: Partial<Record<ScheduledStage, string>>
  notBefore: string
  /** The day of its last session in a room: nobody is planned for two sessions on one day. */
  inRoomOn: string | null
}

/**
 * Is the polygraph held for this case? Where rooms are named for it, or where the ruleset holds it and no reason is
 * given to leave it out.
 */
export const polygraphOf = (
  of: CaseClass,
  { rooms, polygraphLeftOutFor }: Pick<CampaignRequest, 'rooms' | 'polygraphLeftOutFor'>,
): 'held' | 'left-out' => {
  if (rooms.some(({ stage }) => stage === 'polygraph')) return 'held'
  return polygraphLeftOutFor === null && !of.needsDecision('polygraph') ? 'held' : 'left-out'
}

/** Before its first stage. */
export const atStart = ({ of }: Pick<WaitingCase, 'of'>): Progress => ({
  ...{ days: {}, notBefore: of.start, inRoomOn: null },
})

/** The days of stages in their order: the last of them. @example lastDay(progress) //=> null where none is left to be held */
export const lastDay = ({ days }: Progress): string | null =>
  Object.values(days).reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)

/** The sessions of a stage that a case may be in, from where it has come. */
export const sessionsFor = (
  { given, latest }: WaitingCase,
  stage: ScheduledStage,
  { progress, sessions }: { progress: Progress; sessions: readonly SessionPlace[] },
): SessionPlace[] => {
  const last = latest[stage] ?? ''
  const { notBefore, inRoomOn } = progress
  return sessions.filter(
    ({ day }) => day >= notBefore && day <= last && day !== inRoomOn && !isAway(given.away, day),
  )
}

/** The first working day for a stage without rooms on which the employee is there; null: none leaves time. */
export const dayFor = (
  { given, latest }: WaitingCase,
  stage: ScheduledStage,
  { progress, places }: { progress: Progress; places: Places },
): string | null => {
  const last = latest[stage] ?? ''
  for (let day = progress.notBefore; day <= last; day = next(day))
    if (places.isWorking(day) && !isAway(given.away, day)) return day
  return null
}

/** The agendas that a case may be on when its last stage is on `last`. */
export const agendasFor = (
  { given, of, commissions }: Omit<WaitingCase, 'latest' | 'stages'>,
  last: string | null,
  places: Places,
): MeetingPlace[] => {
  const from = of.firstMeeting(last)
  const to = of.end
  const agendas = commissions.flatMap((each) => places.meetingsOf(each, given.state.frame.ruleset))
  return agendas
    .filter(({ day }) => day >= from && (to === null || day <= to) && !isAway(given.away, day))
    .sort((one, other) => one.index - other.index)
}

/** The last day of each open stage that still leaves time for the stages after it and for the last possible meeting. */
export const latestDays = (
  waiting: Omit<WaitingCase, 'latest'>,
  places: Places,
): Partial<Record<ScheduledStage, string>> => {
  const lastMeeting = agendasFor(waiting, waiting.of.start, places).at(-1)
  if (!lastMeeting) return {}
  const latest: Partial<Record<ScheduledStage, string>> = {}
  let bound = { day: waiting.of.lastStage(lastMeeting.day), inRoom: false }
  for (const stage of waiting.stages.toReversed()) {
    const sessions = places.sessions(stage)
    const day = sessions && bound.inRoom ? previous(bound.day) : bound.day
    latest[stage] = day
    const last = sessions?.findLast(
      (session) => session.day <= day && !isAway(waiting.given.away, session.day),
    )
    if (last) bound = { day: last.day, inRoom: true }
  }
  return latest
}

/** The day after. @example next('2027-02-28') //=> '2027-03-01' */
const next = (day: string): string => dayAfter(parseCivilDate(day)).toString()

const previous = (day: string): string => dayBefore(parseCivilDate(day)).toString()
