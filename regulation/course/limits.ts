import { parseCivilDate } from '../civil-date.ts'
import type { Step } from '../rulesets/ruleset.ts'
import { limitOf } from '../terms/limit-of.ts'
import { scheduledStages, startOf } from '../timetable/schedule.ts'
import { reckonedSteps } from '../timetable/steps.ts'
import { rulesOf } from './rules-of-case.ts'
import type { CaseState, DecisionRecord, RoundState } from './state.ts'
import { roundOf, stageDays } from './timetable-of.ts'

/** The last lawful day of a step, and the day that is recommended for it. */
export type StepLimit = { limit: string; advised: string | null; cite: readonly string[] }

/** The limits of a case under its schedule; none, and no start, before it has one. */
export type CaseLimits = { start: string | null; of: { readonly [step in Step]?: StepLimit } }

const reckoned = new WeakMap<RoundState, { frame: CaseState['frame']; limits: CaseLimits }>()

/**
 * The limits of the current round, none below the floor that an earlier move left.
 *
 * @example limitsOf(state).of.profile?.limit //=> '2027-06-10'
 */
export const limitsOf = (state: Pick<CaseState, 'frame' | 'current'>): CaseLimits => {
  const known = reckoned.get(state.current)
  if (known?.frame === state.frame) return known.limits
  const limits = reckon(state)
  reckoned.set(state.current, { frame: state.frame, limits })
  return limits
}

const reckon = (state: Pick<CaseState, 'frame' | 'current'>): CaseLimits => {
  const { schedule, floors } = state.current
  if (!schedule) return { start: null, of: {} }
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
