import { almatyDay } from '../almaty-day.ts'
import type { Round, Step } from '../rulesets/ruleset.ts'
import { type CaseEvent, happened } from './events.ts'
import type { CaseState } from './state.ts'

type Judged = { step: Step; round: Round; limit: string; on: string | null; cite: readonly string[] }

/**
 * Whether an act was in time, judged anew by its corrected day: the breach that was recorded falls, or one is recorded.
 * An act that never happened (null) is missed once its limit has passed.
 *
 * @example rejudged(state, { step: 'profile', round: 1, limit: '2027-06-09', on: '2027-06-08', cite })[0]?.event
 * //=> 'BreachWithdrawn' where a breach stood
 */
export const rejudged = (state: CaseState, { step, round, limit, on, cite }: Judged): CaseEvent[] => {
  const standing = state.breaches.filter(
    (breach) => breach.step === step && breach.round === round && !breach.withdrawn,
  )
  const isLate = on === null ? almatyDay(state.now).toString() > limit : on > limit
  if (isLate)
    return standing.length > 0
      ? []
      : [happened('BreachRecorded', { step, round, limit, cause: 'corrected' }, cite)]
  return on === null
    ? []
    : standing.map((breach) => happened('BreachWithdrawn', { step, round, limit: breach.limit }, []))
}
