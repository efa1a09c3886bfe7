import type { CivilDate } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { limitOf } from '../terms/limit-of.ts'
import type { Violation } from './timetable-answer.ts'
import type { TimetableRequest } from './timetable-request.ts'

/** The days between which start and meeting lie, with the rule that each end is. */
export type Bound = { step: Violation['step']; date: CivilDate; cite: readonly string[] }
export type Bounds = { from: Bound; to: Bound }

/**
 * The bounds of a certification: the window in round 1, the terms of re-certification in round 2.
 *
 * @throws RulebookError naming `window.to` when the window ends before it begins
 * @example boundsOf(request).to //=> { step: 'window', date: 2027-09-05, cite: ['para 3'] }
 */
export const boundsOf = (request: BoundedRequest): Bounds => {
  if (request.round === 2) {
    return {
      from: repeatedBound(request, 'repeated-from', request.initialDecision),
      to: repeatedBound(request, 'repeated-to', request.initialDecision),
    }
  }
  const { from, to, cite = [request.ruleset.certification.timetable.window.cite] } = request.window
  if (from.since(to).sign > 0) throw new RulebookError('window.to', `${to} is before window.from ${from}`)
  return { from: { step: 'window', date: from, cite }, to: { step: 'window', date: to, cite } }
}

type BoundedRequest = TimetableRequest | RoundBounds

/** What bounds a round, whatever else is asked. */
export type RoundBounds = Pick<TimetableRequest, 'ruleset' | 'calendar'> &
  (
    | { round: 1; window: Extract<TimetableRequest, { round: 1 }>['window'] }
    | { round: 2; initialDecision: CivilDate }
  )

const repeatedBound = (
  { ruleset, calendar }: { ruleset: Ruleset; calendar: TimetableRequest['calendar'] },
  step: 'repeated-from' | 'repeated-to',
  initialDecision: CivilDate,
): Bound => {
  const { date, cite } = limitOf({ ruleset, calendar }, step, { initialDecision })
  return { step, date, cite: [cite] }
}
