import type { Role } from './state.ts'

/** An open limit, or the day recommended for it, that a change of the calendar moved: by whom it is owed. */
export type MovedLimit = {
  step: string
  role: Role
  which: 'limit' | 'advised'
  from: string
  to: string
  cite: readonly string[]
}
