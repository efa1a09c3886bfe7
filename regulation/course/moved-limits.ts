import type { MovedLimit } from './moved-limit.ts'
import { owed } from './owed.ts'
import type { CaseState, Duty } from './state.ts'
import { STEP_OF_ACT } from './step-of-act.ts'

/** The results of stages have the dossier's limit; of setting the dates the limit moves, too. */
const STEP_OF: Readonly<Record<string, string>> = { ...STEP_OF_ACT, schedule: 'schedule' }

const isSame = (one: Duty, other: Duty): boolean =>
  one.act === other.act && one.role === other.role && JSON.stringify(one.data) === JSON.stringify(other.data)

/**
 * What of the open limits of a case moved between two states.
 *
 * @example movedLimits(before, amended) //=> [{ step: 'disagreement', which: 'limit', from: '2027-06-21', to: '2027-06-18', … }]
 */
export const movedLimits = (before: CaseState, after: CaseState): MovedLimit[] => {
  const later = owed(after)
  return owed(before).flatMap((duty) => {
    const step = STEP_OF[duty.act]
    const now = later.find((other) => isSame(duty, other))
    return step && now ? movesOf(step, duty, now) : []
  })
}

const movesOf = (step: string, before: Duty, after: Duty): MovedLimit[] =>
  (['limit', 'advised'] as const).flatMap((which) => {
    const [from, to] = [before[which], after[which]]
    return from === null || to === null || from === to
      ? []
      : [{ step, role: before.role, which, from, to, cite: after.cite }]
  })
