import { almatyDay } from '../almaty-day.ts'
import type { Step } from '../rulesets/ruleset.ts'
import { type CaseEvent, happened, type Punctuality } from './events.ts'
import type { CaseFact } from './facts.ts'
import { limitsOf } from './limits.ts'
import type { CaseState } from './state.ts'

/** How a fact was judged: with the clause, the reason as a key, and what happened by it. */
export type Ruling = {
  outcome: 'taken' | 'late' | 'refused'
  reason: string
  cite: readonly string[]
  events: readonly CaseEvent[]
}

/** A fact that cannot be taken; it stays on record as refused. @example refusal('not-submitted', ['para 13']) */
export const refusal = (reason: string, cite: readonly string[]): Ruling => ({
  outcome: 'refused',
  reason,
  cite,
  events: [],
})

/** A fact that changes nothing more. @example noted('known-already') */
export const noted = (reason: string): Ruling => ({ outcome: 'taken', reason, cite: [], events: [] })

/** A fact that was taken, in time or late as its first event is. */
export const taken = (...events: [CaseEvent, ...CaseEvent[]]): Ruling => {
  const [{ late, cite }] = events
  return { outcome: late ? 'late' : 'taken', reason: late ? 'after-the-limit' : 'in-time', cite, events }
}

/**
 * The day that counts for a fact: when it occurred, where a document or a meeting shows it; else the later of that day
 * and the day on which it was received. It never depends on when a workflow came to handle it.
 */
export const countedDay = ({ occurredOn, receivedAt, documents, actorId }: CaseFact): string => {
  if (actorId === null || (documents ?? []).length > 0) return occurredOn
  const received = almatyDay(receivedAt).toString()
  return received > occurredOn ? received : occurredOn
}

/** In time until the end of the limit's day. @example punctualityOf('2027-06-11', '2027-06-10') //=> 'late' */
export const punctualityOf = (day: string, limit: string | undefined): Punctuality =>
  limit !== undefined && day > limit ? 'late' : 'in-time'

/** Whether a fact comes until the limit of a step. */
export const punctualityFor = (state: CaseState, step: Step, fact: CaseFact): Punctuality =>
  punctualityOf(countedDay(fact), limitsOf(state).of[step]?.limit)

/** The breach of a step is withdrawn when its act turns out to have come in time. */
export const withdrawal = (state: CaseState, step: string, punctuality: Punctuality): CaseEvent[] => {
  if (punctuality === 'late') return []
  const { round } = state.current
  return state.breaches
    .filter((breach) => breach.step === step && breach.round === round && !breach.withdrawn)
    .map(({ limit }) => happened('BreachWithdrawn', { step, round, limit }, []))
}
