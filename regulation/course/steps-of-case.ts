import { dayAfter, parseCivilDate } from '../civil-date.ts'
import { returnOf } from './resumed-window.ts'
import type { CaseState } from './state.ts'
import { type Gate, gatesOf } from './step-gates.ts'
import { doneOn, type StepOfCase, stepsOf } from './steps-done.ts'

/**
 * Where a step of a case stands: done on a day; open; or locked, for a reason of the rules with its clause, until the first day
 * on which it can be done (null: that day depends on somebody).
 */
export type StepStanding = StepOfCase &
  (
    | { outcome: 'done'; on: string }
    | { outcome: 'open' }
    | { outcome: 'locked'; reason: string; cite: readonly string[]; from: string | null }
  )

/**
 * Every step of the round that runs, in the order of the course, and what locks those that cannot be done yet. Nothing of a case
 * that is closed is locked: what was not done is left out.
 *
 * @param today the civil date, `YYYY-MM-DD`
 * @example stepsOfCase(state, '2027-04-01').find(({ key }) => key === 'familiarisation')
 * //=> { group: 'step', key: 'familiarisation', outcome: 'locked', reason: 'not-submitted', cite: ['para 13'], from: null }
 */
export const stepsOfCase = (state: CaseState, today: string): StepStanding[] =>
  stepsOf(state).flatMap((step): StepStanding[] => {
    const on = doneOn(state, step)
    if (on !== null) return [{ ...step, outcome: 'done', on }]
    if (state.status === 'closed') return []
    const gate = suspended(state) ?? lockOf(state, step, today)
    return [gate ? { ...step, outcome: 'locked', ...gate } : { ...step, outcome: 'open' }]
  })

/** The first gate that is shut; of several that wait for a day, the one that opens last. */
const lockOf = (state: CaseState, step: StepOfCase, today: string): Gate | null => {
  const shut = gatesOf(step).flatMap((gate) => gate(state, today) ?? [])
  const first = shut[0]
  if (!first) return null
  const days = shut.flatMap(({ from }) => from ?? []).sort()
  return { ...first, from: shut.some(({ from }) => from === null) ? null : (days.at(-1) ?? null) }
}

const suspended = ({ suspension }: CaseState): Gate | null => {
  if (suspension === null) return null
  const back = returnOf(suspension)
  const from = back ?? (suspension.to === null ? null : dayAfter(parseCivilDate(suspension.to)).toString())
  return { reason: 'suspended', cite: suspension.cite, from }
}
