import type { Cite } from '../cite.ts'

/** What a rule answers: whether it allows the step, why, and under which clause. */
export type Ruling = { outcome: 'allowed'; reason: string; cite: readonly Cite[] } | Refusal

/** A step that a rule does not allow. */
export type Refusal = { outcome: 'refused'; reason: string; cite: readonly Cite[] }

/** The step is allowed. @example allowed('four of five are present', 'para 20').outcome //=> 'allowed' */
export const allowed = (reason: string, ...cite: readonly Cite[]): Ruling => ({
  outcome: 'allowed',
  reason,
  cite,
})

/** The step is refused. @example refused('the meeting is closed').cite //=> [] */
export const refused = (reason: string, ...cite: readonly Cite[]): Refusal => ({
  outcome: 'refused',
  reason,
  cite,
})
