import { dayAfter, parseCivilDate } from '../civil-date.ts'
import { returnOf } from './resumed-window.ts'
import type { CaseState } from './state.ts'
import { type Gate, gatesOf } from './step-gates.ts'
import { doneOn, type StepOfCase, stepsOf } from './steps-done.ts'

/**
 * What locks a step: the first reason of the rules that does, with its clause; `waits`: for a day alone, or for something that
 * somebody does first; `from`: the first day on which the step can be done at the earliest, null where no rule knows one yet.
 */
export type Lock = Gate & { waits: 'for-the-day' | 'for-somebody' }

/** Where a step of a case stands: done on a day; open; or locked. */
export type StepStanding = StepOfCase &
  ({ outcome: 'done'; on: string } | { outcome: 'open' } | ({ outcome: 'locked' } & Lock))

/**
 * Every step of the round that runs, in the order of the course, and what locks those that cannot be done yet. Nothing of a case
 * that is closed is locked: what was not done is left out.
 *
 * @param today the civil date, `YYYY-MM-DD`
 * @example stepsOfCase(state, '2027-04-01').find(({ key }) => key === 'familiarisation')
 * //=> { group: 'step', key: 'familiarisation', outcome: 'locked', reason: 'not-submitted', cite: ['para 11'], from: null, … }
 */
export const stepsOfCase = (state: CaseState, today: string): StepStanding[] =>
  stepsOf(state).flatMap((step): StepStanding[] => {
    const on = doneOn(state, step)
    if (on !== null) return [{ ...step, outcome: 'done', on }]
    if (state.status === 'closed') return []
    const gate = suspended(state) ?? lockOf(state, step, today)
    return [gate ? { ...step, outcome: 'locked', ...gate } : { ...step, outcome: 'open' }]
  })

/** The first gate that is shut, and the day on which the last of those opens that wait for one. */
const lockOf = (state: CaseState, step: StepOfCase, today: string): Lock | null => {
  const shut = gatesOf(step).flatMap((gate) => gate(state, today) ?? [])
  const first = shut[0]
  if (!first) return null
  const days = shut.flatMap(({ from }) => from ?? []).sort()
  return {
    ...first,
    waits: shut.some(({ from }) => from === null) ? 'for-somebody' : 'for-the-day',
    from: days.at(-1) ?? null,
  }
}

const suspended = ({ suspension }: CaseState): Lock | null => {
  if (suspension === null) return null
  const back = returnOf(suspension)
  const from = back ?? (suspension.to === null ? null : dayAfter(parseCivilDate(suspension.to)).toString())
  return { reason: 'suspended', cite: suspension.cite, from, waits: from ? 'for-the-day' : 'for-somebody' }
}
