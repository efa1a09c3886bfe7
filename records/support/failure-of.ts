/** Why a message is not delivered yet, by kind: its workflow has not begun, or has ended; Temporal does not answer; something else. */
export const FAILURES = ['not-begun', 'ended', 'no-answer', 'other'] as const
export type FailureKind = (typeof FAILURES)[number]

/** A failure without its words, which may hold anything: its kind, and the name and code under which it is looked up. */
export type Failure = { kind: FailureKind; code: string | null }

const NO_ANSWER =
  /\b(UNAVAILABLE|DEADLINE_EXCEEDED|CANCELLED|RESOURCE_EXHAUSTED|ECONN\w+|connect|deadline)\b/i

/**
 * What the relay noted of a message.
 *
 * @example failureOf('ServiceError: 14 UNAVAILABLE: No connection') //=> { kind: 'no-answer', code: 'ServiceError 14 UNAVAILABLE' }
 */
export const failureOf = (because: string): Failure => {
  if (because === 'the workflow has not been started yet') return { kind: 'not-begun', code: null }
  if (because === 'the workflow has ended') return { kind: 'ended', code: null }
  const [name] = /^\w+(?=:)/.exec(because) ?? []
  const [status] = /\b\d{1,2} [A-Z_]{4,}\b/.exec(because) ?? []
  const code = [name, status].filter(Boolean).join(' ')
  return { kind: NO_ANSWER.test(because) ? 'no-answer' : 'other', code: code === '' ? null : code }
}
