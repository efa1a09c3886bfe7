import { isWorkingDay } from '../calendar/calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { ScheduledStage } from '../rulesets/keys.ts'
import { SCHEDULED_STAGES } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { CampaignRequest, SittingCommission } from './campaign-request.ts'
import type { Place } from './claim.ts'
import { canSit } from './hearing.ts'

/** A commission's agenda on a day; `by` is the commission. */
export type MeetingPlace = Place & { by: string; index: number }

/** A session of a stage; `by` is the room. */
export type SessionPlace = Place & { by: string; hour: string; index: number }

/** Everything that cases are placed in. */
export type Places = {
  meetings: readonly MeetingPlace[]
  /** Where a commission's agendas stand among them. */
  meetingsOf(commission: SittingCommission, ruleset: string): readonly MeetingPlace[]
  /** Null: no room is named for the stage, so that there is room on every working day. */
  sessions(stage: ScheduledStage): readonly SessionPlace[] | null
  isWorking(day: string): boolean
}

/**
 * The agendas and sessions of a campaign, by day: on working days only, without what is taken already.
 *
 * @example placesOf(request).meetings[0] //=> { day: '2027-04-01', capacity: 8, by: 'c1', index: 0 }
 */
export const placesOf = (request: Pick<CampaignRequest, 'calendar' | 'commissions' | 'rooms'>): Places => {
  const isWorking = remembered((day) => isWorkingDay(request.calendar, parseCivilDate(day)))
  const meetings = meetingPlaces(request.commissions, isWorking)
  const sessions = new Map(SCHEDULED_STAGES.map((stage) => [stage, sessionPlaces(request, stage, isWorking)]))
  const ofCommission = new Map<string, readonly MeetingPlace[]>()
  return {
    meetings,
    sessions: (stage) => sessions.get(stage) ?? null,
    isWorking,
    meetingsOf: (commission, ruleset) => {
      const key = `${commission.id}/${ruleset}`
      const known = ofCommission.get(key)
      if (known) return known
      const rules = rulesetOf(ruleset).commission
      const own = meetings.filter(({ by, day }) => by === commission.id && canSit(commission, day, rules))
      ofCommission.set(key, own)
      return own
    },
  }
}

const meetingPlaces = (
  commissions: readonly SittingCommission[],
  isWorking: (day: string) => boolean,
): MeetingPlace[] =>
  commissions
    .flatMap(({ id, days, casesADay, taken }) =>
      [...new Set(days)]
        .filter(isWorking)
        .map((day) => ({ by: id, day, capacity: casesADay - (taken[day] ?? 0) })),
    )
    .filter(({ capacity }) => capacity > 0)
    .sort((one, other) => inOrder(one.day, other.day) || inOrder(one.by, other.by))
    .map((place, index) => ({ ...place, index }))

const sessionPlaces = (
  { rooms }: Pick<CampaignRequest, 'rooms'>,
  stage: ScheduledStage,
  isWorking: (day: string) => boolean,
): SessionPlace[] | null => {
  const own = rooms.filter((room) => room.stage === stage)
  if (own.length === 0) return null
  return own
    .flatMap(({ id, days, hours, capacity, taken }) =>
      [...new Set(days)].filter(isWorking).flatMap((day) =>
        [...new Set(hours)].map((hour) => ({
          ...{ by: id, day, hour },
          capacity: capacity - (taken[`${day} ${hour}`] ?? 0),
        })),
      ),
    )
    .filter(({ capacity }) => capacity > 0)
    .sort((a, b) => inOrder(a.day, b.day) || inOrder(a.hour, b.hour) || inOrder(a.by, b.by))
    .map((place, index) => ({ ...place, index }))
}

/** Orders texts, for `sort`: dates and ids alike. @example inOrder('a', 'b') //=> -1 */
export const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const remembered = (ask: (day: string) => boolean): ((day: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (day) => {
    const answer = known.get(day) ?? ask(day)
    known.set(day, answer)
    return answer
  }
}
