import type { Schedule } from '../course/schedule.ts'
import type { ScheduledStage } from '../rulesets/keys.ts'

/** A seat in a session of a stage. */
export type SessionSeat = { stage: ScheduledStage; roomId: string; heldOn: string; startsAt: string }

/** Where a case is placed: the days of its stages and its meeting, the commission, the sessions of rooms. */
export type Placement = {
  key: string
  commissionId: string
  schedule: Schedule
  sessions: readonly SessionSeat[]
  /** The end of the window cannot be kept whatever is done: the clauses of that breach. */
  breaches: readonly string[]
}

/** What a place is for: a meeting or a stage. */
export type PlaceKind = 'meeting' | ScheduledStage

/**
 * A proof that places are missing: these cases can take no places but these, and there are fewer of them.
 *
 * `by`: the commissions or rooms; `missing` = cases − places.
 */
export type Shortage = {
  of: PlaceKind
  by: readonly string[]
  days: readonly string[]
  places: number
  missing: number
  cases: readonly string[]
}

/**
 * Why a case has no place. `no-commission`: none for its unit; `levels`: a member's position is below the employee's
 * (para 18); `no-day`: no day within its limits on which a commission sits and the employee is there; `no-session`: no
 * session of a stage within them; `shortage`: too few places, as proved; `together`: each kind of place would suffice,
 * but no plan was found that has them all; `rules`: a rule refuses it, whatever its days.
 */
export const UNPLACED_REASONS = [
  'no-commission',
  'levels',
  'no-day',
  'no-session',
  'shortage',
  'together',
  'rules',
] as const
export type UnplacedReason = (typeof UNPLACED_REASONS)[number]

/** A case without a place. `from` and `to`: the days within which its meeting would be lawful; null: not known, or none. */
export type Unplaced = {
  key: string
  reason: UnplacedReason
  of: PlaceKind
  cite: readonly string[]
  from: string | null
  to: string | null
  message: string
}

/** A lawful place for each case, or why there is none. */
export type CampaignPlan = {
  placements: readonly Placement[]
  unplaced: readonly Unplaced[]
  shortages: readonly Shortage[]
}
