import { parseCivilDate } from '../civil-date.ts'
import type { Step } from '../rulesets/ruleset.ts'
import { limitOf } from '../terms/limit-of.ts'
import { scheduledStages, startOf } from '../timetable/schedule.ts'
import { reckonedSteps } from '../timetable/steps.ts'
import { rulesOf } from './rules-of-case.ts'
import type { Schedule } from './schedule.ts'
import type { CaseState, DecisionRecord, RoundState } from './state.ts'
import { roundOf, stageDays } from './timetable-of.ts'

/** The last lawful day of a step, and the day that is recommended for it. */
export type StepLimit = { limit: string; advised: string | null; cite: readonly string[] }

/** The limits of a case under its schedule; none, and no start, before it has one. */
export type CaseLimits = { start: string | null; of: { readonly [step in Step]?: StepLimit } }

type Reckoned = Pick<CaseState, 'frame' | 'current'> & { limits: CaseLimits }

const reckoned = new WeakMap<Schedule, Reckoned>()

/** A round without a schedule has no limits. */
const NO_LIMITS: CaseLimits = { start: null, of: {} }

/**
 * The limits of the current round, none below the floor that an earlier move left.
 *
 * @example limitsOf(state).of.profile?.limit //=> '2027-06-10'
 */
export const limitsOf = ({ frame, current }: Pick<CaseState, 'frame' | 'current'>): CaseLimits => {
  const { schedule } = current
  if (!schedule) return NO_LIMITS
  const known = reckoned.get(schedule)
  if (known?.frame === frame && isBoundAlike(known.current, current)) return known.limits
  const limits = reckon({ frame, current }, schedule)
  reckoned.set(schedule, { frame, current, limits })
  return limits
}

/** Beside the schedule only these count for limits. */
const isBoundAlike = (one: RoundState, other: RoundState): boolean =>
  one.floors === other.floors &&
  one.window === other.window &&
  one.initialDecisionOn === other.initialDecisionOn &&
  one.resumedOn === other.resumedOn

const reckon = (state: Pick<CaseState, 'frame' | 'current'>, schedule: Schedule): CaseLimits => {
  const { floors } = state.current
  const round = roundOf(state)
  const start = startOf(scheduledStages(round.ruleset, round.branch, stageDays(schedule)))
  const meeting = parseCivilDate(schedule.meeting)
  const initialDecision = round.round === 2 ? round.initialDecision : meeting
  const anchors = { start, meeting, decision: meeting, acquaintance: meeting, initialDecision }
  const of: { [step in Step]?: StepLimit } = {}
  for (const { step, limit, advised } of reckonedSteps(round, anchors))
    of[step] = {
      limit: later(limit.date.toString(), floors[step]),
      advised: advised && later(advised.date.toString(), floors[step]),
      cite: [limit.cite],
    }
  return { start: start.toString(), of }
}

const later = (date: string, floor: string | undefined): string => (floor && floor > date ? floor : date)

/** By when the employee is acquainted with a decision. @example acquaintanceLimit(frame, decision).limit //=> '2027-07-06' */
export const acquaintanceLimit = (frame: CaseState['frame'], { on }: DecisionRecord): StepLimit => {
  const { date, cite } = limitOf(rulesOf(frame), 'acquaintance', { decision: parseCivilDate(on) })
  return { limit: date.toString(), advised: null, cite: [cite] }
}
