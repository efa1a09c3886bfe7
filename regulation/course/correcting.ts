import type { CaseEvent } from './events.ts'
import type { JsonValue } from './facts.ts'
import type { CaseState } from './state.ts'

/**
 * How one kind of mistake is corrected.
 *
 * `bar` says why it cannot be (a key), null: it can; `was` what the record has until then; `correct` is the fold;
 * `follows` what is counted anew by it, in the state before it.
 */
export type Correcting<Right> = {
  cite: (state: CaseState, right: Right) => readonly string[]
  bar: (state: CaseState, right: Right) => string | null
  was: (state: CaseState, right: Right) => JsonValue
  correct: (state: CaseState, right: Right) => CaseState
  follows: (state: CaseState, right: Right) => CaseEvent[]
}
