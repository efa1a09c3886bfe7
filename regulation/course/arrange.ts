/** A rule that a wished schedule breaks: which step, the last (or first) lawful day, the clause. */
export type Violation = { step: string; limit: string; cite: readonly string[]; message: string }
