import type { CaseEvent } from './events.ts'

/** When the case does something by itself, and what then happens. `at` RFC 3339. */
export type Moment = { at: string; key: string; event: CaseEvent }
