import type { Calendar } from '../calendar/calendar.ts'
import type { Levelled } from '../commission/position-levels.ts'
import type { CaseState } from '../course/state.ts'
import type { ScheduledStage } from '../rulesets/keys.ts'

/** Days on which somebody is away (leave, sickness, mission, own certification), both included; null: no end is known. */
export type Away = { from: string; to: string | null }

/** A case that waits for its days. `key` is unique and speakable: its number. */
export type CaseToPlan = {
  key: string
  state: CaseState
  positionLevel: number
  /** The unit whose commissions hear it, null: the whole body's; undefined: there is none. */
  commissionUnit: string | null | undefined
  away: readonly Away[]
}

/** A member as he is frozen for the plan. */
export type PlannedMember = Levelled & { away: readonly Away[] }

/** A commission with the days on which it can sit and how many cases it hears on one. */
export type SittingCommission = {
  id: string
  unitId: string | null
  members: readonly PlannedMember[]
  days: readonly string[]
  casesADay: number
  /** Places that are taken already, by day. */
  taken: Readonly<Record<string, number>>
}

/** A room in which a stage is held: on each of its days one session at each of its hours, for so many people. */
export type StageRoom = {
  id: string
  stage: ScheduledStage
  days: readonly string[]
  /** `HH:MM`. */
  hours: readonly string[]
  /** Seats, computers or polygraph places, whichever are fewest. */
  capacity: number
  /** Seats that are taken already, by `YYYY-MM-DD HH:MM`. */
  taken: Readonly<Record<string, number>>
}

/** What a campaign is planned from. */
export type CampaignRequest = {
  /** RFC 3339: when it is planned. */
  at: string
  calendar: Calendar
  cases: readonly CaseToPlan[]
  commissions: readonly SittingCommission[]
  /** A stage without a room has room for everybody on every working day. */
  rooms: readonly StageRoom[]
  /** Why no polygraph is held; null: it is, where the ruleset holds it by default. */
  polygraphLeftOutFor: string | null
}
